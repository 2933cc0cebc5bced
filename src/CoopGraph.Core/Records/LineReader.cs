using System.Text;

namespace CoopGraph.Core.Records;

/// <summary>Reads lines without ever holding more of one than is allowed: what is longer is skipped to its end.</summary>
internal sealed class LineReader(TextReader text, int maxLength)
{
    private readonly char[] buffer = new char[16 * 1024];
    private readonly StringBuilder line = new();
    private int start;
    private int end;

    /// <summary>The next line without its end, or its length alone where it is too long; null behind the last.</summary>
    public (string? Text, long Length)? Next()
    {
        line.Clear();
        var length = 0L;
        while (start < end || Fill())
        {
            var rest = buffer.AsSpan(start, end - start);
            var stop = rest.IndexOf('\n');
            var part = stop < 0 ? rest : rest[..stop];
            length += part.Length;
            if (length <= maxLength) line.Append(part);
            start += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0) return Line();
        }
        return length == 0 ? null : Line();

        (string?, long) Line() => length > maxLength ? (null, length) : (line.ToString().TrimEnd('\r'), length);
    }

    private bool Fill()
    {
        (start, end) = (0, text.Read(buffer));
        return end > 0;
    }
}
