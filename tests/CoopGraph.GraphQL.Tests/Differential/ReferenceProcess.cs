using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>graphql-js in a Node process: requests go in as lines, answers come out as lines in the same order.</summary>
public sealed class ReferenceProcess : IDisposable
{
    private readonly Lazy<Process> process = new(Start);

    /// <summary>The directory of the Node side.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryFiles.Root, "tests", "differential");

    /// <summary>Skips the test where Node or the package is missing; on the build server that is a failure.</summary>
    public static void Require()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Missing.SkipIf(
            !path.Any(static folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")))
                ? "Node is not installed."
            : !Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")) ? "Run: npm ci --prefix tests/differential"
            : null);
    }

    /// <summary>Sends all requests and reads all answers, both at once, so that neither pipe fills up.</summary>
    public IReadOnlyList<JsonNode> Ask(IReadOnlyList<JsonObject> requests)
    {
        var writing = Task.Run(() =>
        {
            foreach (var request in requests) process.Value.StandardInput.WriteLine(request.ToJsonString());
            process.Value.StandardInput.Flush();
        });
        List<JsonNode> answers = [];
        while (answers.Count < requests.Count)
        {
            var line = process.Value.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reference process has ended.");
            answers.Add(JsonNode.Parse(line, documentOptions: new() { MaxDepth = 1000 })!);
        }
        writing.GetAwaiter().GetResult();
        return answers;
    }

    public void Dispose()
    {
        if (process.IsValueCreated)
        {
            process.Value.StandardInput.Close();
            if (!process.Value.WaitForExit(TimeSpan.FromSeconds(5))) process.Value.Kill();
            process.Value.Dispose();
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("node", "reference.mjs")
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!;
}
