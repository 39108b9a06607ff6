namespace Wfm.Ingestion.Text;

/// <summary>Lines of a text, none longer than it should be: a line of 10 MB costs no more than one of 64 KiB. Lines end in CR, LF or both.</summary>
internal sealed class Lines(TextReader text)
{
    /// <summary>Longest line that is read whole.</summary>
    internal const int Longest = 64 * 1024;

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly System.Text.StringBuilder _begun = new();
    private int _next;
    private int _filled;
    private bool _afterReturn;

    /// <summary>Number of the line read last, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>Length of the line read last, which may be more than was kept of it.</summary>
    internal long Length { get; private set; }

    /// <summary>The next line, or null at the end.</summary>
    internal async ValueTask<string?> NextAsync(CancellationToken cancel)
    {
        _begun.Clear();
        Length = 0;
        while (true)
        {
            if (_next == _filled)
            {
                _filled = await text.ReadAsync(_buffer.AsMemory(), cancel);
                _next = 0;
                if (_filled == 0)
                    return Length == 0 ? null : Ended(_begun.ToString());
            }

            if (_afterReturn && _buffer[_next] == '\n')
                _next++;
            _afterReturn = false;
            var rest = _buffer.AsSpan(_next, _filled - _next);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            Length += part.Length;
            if (end >= 0)
            {
                _afterReturn = rest[end] == '\r';
                _next += end + 1;
                return Ended(_begun.Length == 0 && part.Length <= Longest ? part.ToString() : Kept(part).ToString());
            }

            Kept(part);
            _next = _filled;
        }
    }

    private System.Text.StringBuilder Kept(ReadOnlySpan<char> part) => _begun.Append(part[..Math.Min(part.Length, Longest - _begun.Length)]);

    private string Ended(string line)
    {
        Number++;
        return line;
    }
}
