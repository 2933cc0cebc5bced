using System.Globalization;

namespace CoopGraph.Server.Commands.Importing;

/// <summary>Shows how far something is: a bar on a terminal, a line every few seconds in a file or a pipe.</summary>
internal sealed class Progress(TextWriter output, bool isTerminal, TimeProvider clock)
{
    private const int Width = 30;

    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan InFile = TimeSpan.FromSeconds(5);

    private string title = "";
    private long total;
    private long done;
    private long begun;
    private long shown;
    private long told;
    private bool isBarShown;

    /// <param name="alreadyDone">What was done in an earlier run.</param>
    public void Begin(string title, long total, long alreadyDone = 0)
    {
        (this.title, this.total, done) = (title, total, alreadyDone);
        begun = shown = clock.GetTimestamp();
        Show();
    }

    public void Advance(long count)
    {
        done += count;
        if (clock.GetElapsedTime(shown) >= (isTerminal ? OnTerminal : InFile)) Show();
    }

    /// <summary>Says something between the bars.</summary>
    public void Tell(string message)
    {
        if (isBarShown) output.Write("\r\u001b[K");
        isBarShown = false;
        output.WriteLine(message);
    }

    public void End()
    {
        if (told != done) Show();
        Leave();
    }

    /// <summary>Leaves a bar that is under way as it is, and its line.</summary>
    public void Leave()
    {
        if (isBarShown) output.WriteLine();
        isBarShown = false;
    }

    private void Show()
    {
        (shown, told) = (clock.GetTimestamp(), done);
        var share = total == 0 ? 1 : (double)done / total;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{title} {share,4:P0} {done:N0} of {total:N0} records, {clock.GetElapsedTime(begun):hh\\:mm\\:ss}");
        if (!isTerminal) output.WriteLine(text);
        else output.Write($"\r[{new string('#', (int)(share * Width)),-Width}] {text}\u001b[K");
        isBarShown = isTerminal;
        output.Flush();
    }
}
