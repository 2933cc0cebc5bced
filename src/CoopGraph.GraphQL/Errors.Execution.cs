namespace CoopGraph.GraphQL;

/// <summary>Messages of execution.</summary>
internal static partial class Errors
{
    public const string Internal = "Internal error";

    public const string NotJson = "The value has no JSON form.";
}
