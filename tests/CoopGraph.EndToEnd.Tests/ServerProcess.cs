using System.Diagnostics;
using System.Text;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The server as a user starts it: its own process, its own environment, its output read as it comes.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ProcessStartInfo start, (string Name, string Value)[] environment)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        start.Environment.Remove("COOPGRAPH_CI");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    public static ServerProcess Start(string[] arguments, params (string Name, string Value)[] environment) =>
        Start(new ProcessStartInfo("dotnet", [Program, .. arguments]), environment);

    /// <summary>
    /// As somebody starts it who sits at a terminal. What is between two returns of the carriage is a line of <see cref="Output"/>.
    /// </summary>
    public static ServerProcess StartOnTerminal(string[] arguments, params (string Name, string Value)[] environment)
    {
        const string Terminal = "/usr/bin/script";
        Missing.SkipIf(File.Exists(Terminal) ? null : $"{Terminal}, which makes terminals, is not installed; it is in util-linux.");
        var command = string.Join(' ', arguments.Prepend(Program).Select(argument => $"'{argument}'"));
        // A shell that runs the tests in the background has them, and all that they start, ignore what Ctrl-C sends.
        return Start(new ProcessStartInfo(
            Terminal, ["--quiet", "--return", "--command", $"exec env --default-signal=INT dotnet {command}", "/dev/null"]), environment);
    }

    /// <summary>The address that it prints once it answers.</summary>
    public Task<Uri> AddressAsync() => address.Task.WaitAsync(Patience);

    public async Task<int> ExitCodeAsync()
    {
        using var deadline = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    public bool HasEnded => process.HasExited;

    public int Id => process.Id;

    /// <summary>Ends it without warning.</summary>
    public void Kill() => process.Kill();

    /// <summary>Ends what was started on a terminal as its user does.</summary>
    public void PressCtrlC()
    {
        process.StandardInput.Write('\u0003');
        process.StandardInput.Flush();
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public void Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static string Program => Path.Combine(AppContext.BaseDirectory, "coopgraph.dll");

    private static ServerProcess Start(ProcessStartInfo start, (string Name, string Value)[] environment)
    {
        var server = new ServerProcess(start, environment);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        return server;
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        const string Marker = "CoopGraph is at ";
        var at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at >= 0) address.TrySetResult(new Uri(line[(at + Marker.Length)..].Split(' ')[0]));
    }
}
