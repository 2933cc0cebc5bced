using System.Security.Cryptography;
using System.Text;
using CoopGraph.Core;
using CoopGraph.GraphQL;

namespace CoopGraph.Server.Http;

/// <summary>
/// The documents that this server keeps (GraphQL over HTTP, appendix "Persisted Documents"), read once from the
/// <c>*.graphql</c> files of a folder. One is asked for as <c>sha256:</c> and the hash of the file's bytes, or by the file's name.
/// </summary>
internal sealed class PersistedDocuments
{
    private const string HashPrefix = "sha256:";

    private readonly Dictionary<string, string> byIdentifier = new(StringComparer.Ordinal);
    private readonly bool trustedOnly;

    private PersistedDocuments(bool trustedOnly) => this.trustedOnly = trustedOnly;

    /// <summary>Reads and checks every document of the folder; without one there are none.</summary>
    /// <exception cref="InvalidDocumentsException">
    /// Lists every file that is no valid document of the schema, or whose name is another hash.
    /// </exception>
    public static PersistedDocuments Load(string? folder, bool trustedOnly, GraphQLEngine engine)
    {
        var documents = new PersistedDocuments(trustedOnly);
        if (folder is null) return documents;
        List<string> problems = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.graphql").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var (name, hash, text) =
                (Path.GetFileNameWithoutExtension(path), Convert.ToHexStringLower(SHA256.HashData(bytes)), Encoding.UTF8.GetString(bytes));
            if (IsHash(name) && name != hash) problems.Add(Errors.DocumentHash(path, hash));
            problems.AddRange(engine.Check(text).Select(error => Errors.InvalidDocument(path, error)));
            documents.byIdentifier[name] = text;
            documents.byIdentifier[HashPrefix + hash] = text;
        }
        return problems.Count == 0 ? documents : throw new InvalidDocumentsException(problems);
    }

    /// <summary>The request with the text of its document; or null, and why.</summary>
    public GraphQLRequest? Resolve(GraphQLRequest request, out GraphQLError? refused)
    {
        refused = null;
        if (request.DocumentId is { } identifier)
        {
            if (byIdentifier.TryGetValue(identifier, out var text)) return request with { Query = text };
            refused = Errors.DocumentNotFound(identifier);
        }
        else if (trustedOnly && !Holds(request.Query!))
        {
            refused = Errors.DocumentNotTrusted();
        }
        return refused is null ? request : null;
    }

    /// <summary>The text of a trusted document is as good as its identifier.</summary>
    private bool Holds(string text) =>
        byIdentifier.ContainsKey(HashPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}

/// <summary>The folder of persisted documents has files that nobody could use.</summary>
internal sealed class InvalidDocumentsException(IReadOnlyList<string> problems)
    : OperatorException("These persisted documents cannot be used:\n" + string.Join('\n', problems.Select(problem => "  " + problem)));
