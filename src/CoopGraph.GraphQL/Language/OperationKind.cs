namespace CoopGraph.GraphQL.Language;

/// <summary>The three kinds of operation (specification section 2.4).</summary>
public enum OperationKind
{
    /// <summary>A read-only fetch.</summary>
    Query,

    /// <summary>A write followed by a fetch; its root fields run one after another.</summary>
    Mutation,

    /// <summary>A long-lived request that fetches data in response to events.</summary>
    Subscription,
}
