using System.Globalization;
using System.Text;

namespace CoopGraph.GraphQL.Language;

/// <summary>StringValue (specification section 2.10.4).</summary>
internal sealed partial class Lexer
{
    private Token String()
    {
        var start = position;
        var value = new StringBuilder();
        position++;
        while (true)
        {
            switch (Peek(0))
            {
                case EndOfText or '\n' or '\r':
                    throw Error(Errors.UnterminatedString, position);
                case '"':
                    position++;
                    return new Token(TokenKind.String, At(start), value.ToString());
                case '\\':
                    Escape(value);
                    break;
                default:
                    Character(value);
                    break;
            }
        }
    }

    private void Character(StringBuilder value)
    {
        if (!TryScalarValue(position, out var length))
            throw Error(Errors.InvalidCharacterInString(CodePoint(position)), position);
        value.Append(text, position, length);
        position += length;
    }

    private void Escape(StringBuilder value)
    {
        if (Peek(1) == 'u')
        {
            UnicodeEscape(value);
            return;
        }
        value.Append(Peek(1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(Errors.InvalidEscape(Excerpt(2)), position),
        });
        position += 2;
    }

    /// <summary><c>\u{…}</c>, <c>\uXXXX</c>, and a surrogate pair written as two of the latter.</summary>
    private void UnicodeEscape(StringBuilder value)
    {
        if (Peek(2) == '{')
        {
            BracedEscape(value);
            return;
        }
        var code = FixedEscape(position);
        if (code is { } lead && char.IsHighSurrogate((char)lead)
            && FixedEscape(position + 6) is { } trail && char.IsLowSurrogate((char)trail))
        {
            value.Append((char)lead).Append((char)trail);
            position += 12;
        }
        else if (code is { } scalar && !char.IsSurrogate((char)scalar))
        {
            value.Append((char)scalar);
            position += 6;
        }
        else
        {
            throw Error(Errors.InvalidUnicodeEscape(Excerpt(6)), position);
        }
    }

    private void BracedEscape(StringBuilder value)
    {
        const int highest = 0x10FFFF;
        var code = 0;
        var size = 3;
        while (Peek(size) is var next and not EndOfText && char.IsAsciiHexDigit((char)next))
        {
            // Past the highest code point the value no longer matters, only that it stays invalid.
            code = code > highest ? code : (code << 4) | int.Parse([(char)next], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            size++;
        }
        if (Peek(size) == '}' && size > 3 && Rune.IsValid(code))
        {
            value.Append(new Rune(code).ToString());
            position += size + 1;
            return;
        }
        throw Error(Errors.InvalidUnicodeEscape(Excerpt(size + (Peek(size) == EndOfText ? 0 : 1))), position);
    }

    /// <summary>The value of <c>\uXXXX</c> at a position, null if that is not what stands there.</summary>
    private int? FixedEscape(int position) =>
        position + 6 <= text.Length
        && text.AsSpan(position, 2) is "\\u"
        && ushort.TryParse(text.AsSpan(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;

    private Token BlockString()
    {
        var location = Here();
        List<string> lines = [];
        var line = new StringBuilder();
        position += 3;
        while (true)
        {
            var rest = text.AsSpan(position);
            if (rest.IsEmpty) throw Error(Errors.UnterminatedString, position);
            if (rest.StartsWith("\"\"\""))
            {
                position += 3;
                lines.Add(line.ToString());
                return new Token(TokenKind.BlockString, location, Language.BlockString.Dedent(lines));
            }
            if (rest.StartsWith("\\\"\"\""))
            {
                line.Append("\"\"\"");
                position += 4;
            }
            else if (rest[0] is '\n' or '\r')
            {
                lines.Add(line.ToString());
                line.Clear();
                EndLine();
            }
            else
            {
                Character(line);
            }
        }
    }

    private string Excerpt(int length) => text.Substring(position, Math.Min(length, text.Length - position));
}
