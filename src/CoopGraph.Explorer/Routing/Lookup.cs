using CoopGraph.Core.Model;
using CoopGraph.Explorer.Asking;
using CoopGraph.GraphQL;

namespace CoopGraph.Explorer.Routing;

/// <summary>What a search found, the best first.</summary>
public sealed record LookupAnswer(LookupNodes Search);

public sealed record LookupNodes(IReadOnlyList<Called> Nodes);

/// <summary>What a record is called.</summary>
public sealed record NodeName(Called Node);

/// <summary>A record of any kind: engagements have a title, all others a name.</summary>
public sealed record Called(string Id)
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    public Named Named => new(Id, Name ?? Title ?? Id);
}

/// <summary>What somebody wrote into a field: the record that was taken for it, and what else it may have meant.</summary>
/// <param name="Text">As it was written: a name or an id.</param>
/// <param name="Found">Null when nothing is called so.</param>
public sealed record Lookup(string Text, Named? Found, IReadOnlyList<Named> Others)
{
    /// <summary>A name or an id as the record that is meant by it.</summary>
    /// <param name="kinds">Of which it may be.</param>
    public static async Task<Lookup> FindAsync(PageRequest request, string text, params IReadOnlyList<NodeKind> kinds)
    {
        if (Addresses.Noun(text) is not null)
            return new Lookup(text, kinds.Contains(NodeKinds.OfId(text)) ? await ByIdAsync(request, text) : null, []);
        var found = (await request.LookAsync<LookupAnswer>(new { text, kinds })).Search.Nodes.Select(node => node.Named).ToList();
        return new Lookup(text, found.FirstOrDefault(), [.. found.Skip(1)]);
    }

    private static async Task<Named?> ByIdAsync(PageRequest request, string id)
    {
        try
        {
            return (await request.LookAsync<NodeName>(new { id })).Node.Named;
        }
        catch (GraphQLException unknown) when (unknown.Code == ErrorCodes.NotFound)
        {
            return null;
        }
    }
}
