using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats;

/// <summary>A graph to be written. Its nodes and edges are read once or twice for each file, and never held together.</summary>
public sealed record GraphFile
{
    public required FileHead Head { get; init; }

    /// <summary>What <see cref="FileNode.Values"/> are, beside what every node has; no name is twice there or one of its own.</summary>
    public IReadOnlyList<FileColumn> NodeColumns { get; init; } = [];

    /// <summary>What <see cref="FileEdge.Values"/> are.</summary>
    public IReadOnlyList<FileColumn> EdgeColumns { get; init; } = [];

    public required IAsyncEnumerable<FileNode> Nodes { get; init; }

    /// <summary>Each leads from and to one of the nodes; several may have the same ends.</summary>
    public required IAsyncEnumerable<FileEdge> Edges { get; init; }

    /// <summary>What a workbook has beside nodes and edges, as the sources.</summary>
    public IReadOnlyList<FileTable> Further { get; init; } = [];
}

/// <summary>A word of a closed list.</summary>
/// <param name="Code">As the API has it, for programs: <c>LOCAL_AUTHORITY</c>.</param>
/// <param name="Text">In the reader's language.</param>
public sealed record Term(string Code, string Text);

/// <summary>A record that is named by another.</summary>
/// <param name="Label">Its display name in the reader's language.</param>
/// <param name="Point">Where it is, or where it governs, sits or acts; null where that is not known, or nobody asks.</param>
public sealed record FileReference(string Id, string Label, GeoPoint? Point = null);

public sealed record FileNode
{
    /// <summary>Unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>Its display name in the reader's language; others may have the same.</summary>
    public required string Label { get; init; }

    public required Term Kind { get; init; }

    /// <summary>Of an actor.</summary>
    public Term? Family { get; init; }

    public FileReference? Country { get; init; }

    /// <summary>Where it is, or where it governs, sits or acts; WGS 84.</summary>
    public GeoPoint? Point { get; init; }

    public Period Period { get; init; } = Period.Unbounded;

    /// <summary>How firmly its sources state it.</summary>
    public Term? Certainty { get; init; }

    /// <summary>Of an engagement: whether it goes on.</summary>
    public Term? Activity { get; init; }

    /// <summary>The record's page; null where nobody serves it.</summary>
    public Uri? Address { get; init; }

    /// <summary>Ids of the sources that it cites, each once.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>As many as <see cref="GraphFile.NodeColumns"/>.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];
}

public sealed record FileEdge
{
    /// <summary>Unique among the edges of the file.</summary>
    public required string Id { get; init; }

    public required FileReference Source { get; init; }

    public required FileReference Target { get; init; }

    /// <summary>The type of relationship: <c>PARTICIPATES_IN</c>.</summary>
    public required Term Kind { get; init; }

    /// <summary>Its role, status, mode or kind in the reader's language; else what relationships of its kind are called.</summary>
    public required string Label { get; init; }

    public Period Period { get; init; } = Period.Unbounded;

    /// <summary>How firmly its sources state it.</summary>
    public Term? Certainty { get; init; }

    /// <summary>Number of citations that establish it.</summary>
    public int Citations { get; init; }

    /// <summary>Ids of the sources that it cites, each once.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>As many as <see cref="GraphFile.EdgeColumns"/>.</summary>
    public IReadOnlyList<object?> Values { get; init; } = [];
}
