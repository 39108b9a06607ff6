using System.Globalization;

namespace Wfm.Ingestion.Text;

/// <summary>Numbers as files write them: with a decimal point or comma, with or without marks between thousands.</summary>
internal static class NumberText
{
    /// <summary>A finite number, or NaN where the text is blank; false where it is something else. Not a formula, not infinity, not hexadecimal.</summary>
    internal static bool TryParse(string text, char mark, out double value)
    {
        value = double.NaN;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty)
            return true;
        if (trimmed.Length > 40)
            return false;

        Span<char> plain = stackalloc char[trimmed.Length];
        var length = 0;
        var thousands = mark == '.' ? ',' : '.';
        var sinceMark = -1;
        foreach (var character in trimmed)
        {
            if (char.IsAsciiDigit(character))
            {
                sinceMark += sinceMark >= 0 ? 1 : 0;
                plain[length++] = character;
            }
            else if (character == thousands || character is '\u00A0' or '\u202F' or '\'')
            {
                // Groups have three digits, and there are none after the decimal mark.
                if (length == 0 || (sinceMark >= 0 && sinceMark != 3) || plain[..length].Contains('.'))
                    return false;
                sinceMark = 0;
            }
            else if (character == mark)
            {
                if (sinceMark >= 0 && sinceMark != 3)
                    return false;
                sinceMark = -1;
                plain[length++] = '.';
            }
            else if (character is '+' or '-' or 'e' or 'E')
            {
                plain[length++] = character;
            }
            else
            {
                return false;
            }
        }

        return (sinceMark is -1 or 3) && double.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    /// <summary>
    /// The decimal mark of some numbers: what the evidence says; a point where nothing speaks for a comma; null where <c>1,234</c> may be either.
    /// </summary>
    internal static char? Mark(IEnumerable<string> samples, char? delimiter)
    {
        var ambiguous = false;
        foreach (var sample in samples)
        {
            var (comma, point) = (sample.LastIndexOf(','), sample.LastIndexOf('.'));
            if (comma < 0)
                continue;
            if (point >= 0)
                return comma > point ? ',' : '.';
            if (sample.IndexOf(',', StringComparison.Ordinal) == comma && sample.Length - comma - 1 != 3)
                return ',';
            // Between semicolons a comma is a decimal mark as a rule, but a rule is a guess.
            ambiguous |= sample.IndexOf(',', StringComparison.Ordinal) == comma && comma is > 0 and <= 3 && delimiter != ',';
            if (sample.IndexOf(',', StringComparison.Ordinal) != comma)
                return '.';
        }

        return ambiguous ? null : '.';
    }
}
