using System.Diagnostics;
using System.Net;

namespace CoopGraph.Testing;

/// <summary>A program that is ready when an address of it answers 200, and ends with who started it.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>Seconds are enough, but not where many share few cores.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly Queue<string> latest = new();

    private ChildProcess(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public int Id => process.Id;

    /// <exception cref="InvalidOperationException">
    /// It ended, or did not answer within five minutes; the message has what it printed.
    /// </exception>
    public static async Task<ChildProcess> StartAsync(ProcessStartInfo start, Uri ready)
    {
        var child = new ChildProcess(start);
        child.process.Start();
        child.process.BeginOutputReadLine();
        child.process.BeginErrorReadLine();
        try
        {
            await child.WaitAsync(ready);
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitAsync(Uri ready)
    {
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !process.HasExited; await Task.Delay(100))
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
        throw new InvalidOperationException(
            $"{process.StartInfo.FileName} {(process.HasExited ? $"ended with {process.ExitCode}" : "did not get ready")}:\n{Printed()}");
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (latest)
        {
            latest.Enqueue(line);
            if (latest.Count > 50) latest.Dequeue();
        }
    }

    private string Printed()
    {
        lock (latest) return string.Join('\n', latest);
    }
}
