using System.Globalization;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Text;

/// <summary>Dates and times as files write them. The order of day and month is told, never guessed.</summary>
internal static class TimeText
{
    /// <summary>A time with offset, Z or UTC is an instant; without, a wall clock. <paramref name="hasClock"/> is false for a date alone.</summary>
    internal static bool TryParse(string text, DateOrder? order, out IntervalStart start, out bool hasClock)
    {
        start = default;
        hasClock = false;
        var left = text.AsSpan().Trim();
        if (left.Length is < 6 or > 40 || !Date(ref left, order, out var date))
            return false;
        left = left.TrimStart(", ");
        if (left.IsEmpty)
        {
            start = new IntervalStart(null, date);
            return true;
        }

        if (left[0] is 'T' or 't')
            left = left[1..];
        if (!Clock(ref left, out var clock))
            return false;
        hasClock = true;
        left = left.Trim();
        if (left.IsEmpty)
            start = new IntervalStart(null, date + clock);
        else if (Offset(left) is { } offset && (date + clock - offset) is { Year: > 1 and < 9999 })
            start = new IntervalStart(new DateTimeOffset(date + clock, offset).ToUniversalTime(), null);
        else
            return false;
        return true;
    }

    /// <summary>A clock alone: <c>08:30</c>, <c>0830</c>, <c>8:30 PM</c>.</summary>
    internal static bool TryClock(string text, out TimeSpan clock)
    {
        var left = text.AsSpan().Trim();
        if (left.Length is 3 or 4 && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            clock = new TimeSpan(digits / 100, digits % 100, 0);
            return digits / 100 < 24 && digits % 100 < 60;
        }

        return Clock(ref left, out clock) && left.Trim().IsEmpty;
    }

    /// <summary>The first two numbers of a date that does not begin with its year; null where it does, or is no date.</summary>
    internal static (int First, int Second)? Ambiguous(string text)
    {
        var left = text.AsSpan().Trim();
        return Number(ref left, out var first, out var digits) && digits <= 2 && Separator(ref left) && Number(ref left, out var second, out _) ? (first, second) : null;
    }

    private static bool Date(ref ReadOnlySpan<char> left, DateOrder? order, out DateTime date)
    {
        date = default;
        if (!Number(ref left, out var first, out var digits))
            return false;
        if (digits == 8)
            return order == DateOrder.MonthDayYear ? Make(first % 10_000, first / 1_000_000, first / 10_000 % 100, out date)
                : order == DateOrder.DayMonthYear ? Make(first % 10_000, first / 10_000 % 100, first / 1_000_000, out date)
                : Make(first / 10_000, first / 100 % 100, first % 100, out date);
        if (!Separator(ref left) || !Number(ref left, out var second, out _) || !Separator(ref left) || !Number(ref left, out var third, out var last))
            return false;
        if (digits == 4)
            return Make(first, second, third, out date);
        return last == 4 && (order switch
        {
            DateOrder.DayMonthYear => Make(third, second, first, out date),
            DateOrder.MonthDayYear => Make(third, first, second, out date),
            _ => false,
        });
    }

    private static bool Clock(ref ReadOnlySpan<char> left, out TimeSpan clock)
    {
        clock = default;
        if (!Number(ref left, out var hours, out var digits) || digits > 2 || left.IsEmpty || left[0] != ':')
            return false;
        left = left[1..];
        if (!Number(ref left, out var minutes, out digits) || digits != 2)
            return false;
        var (seconds, ticks) = (0, 0L);
        if (!left.IsEmpty && left[0] == ':')
        {
            left = left[1..];
            if (!Number(ref left, out seconds, out digits) || digits != 2)
                return false;
            if (left.Length > 1 && left[0] is '.' or ',')
            {
                left = left[1..];
                if (!Number(ref left, out var fraction, out digits))
                    return false;
                ticks = fraction * (long)Math.Pow(10, 7) / (long)Math.Pow(10, digits);
            }
        }

        var half = left.TrimStart();
        if (half.StartsWith("AM", StringComparison.OrdinalIgnoreCase) || half.StartsWith("PM", StringComparison.OrdinalIgnoreCase))
        {
            if (hours is < 1 or > 12)
                return false;
            hours = (hours % 12) + (half[0] is 'P' or 'p' ? 12 : 0);
            left = half[2..];
        }

        clock = new TimeSpan(hours, minutes, seconds) + TimeSpan.FromTicks(ticks);
        return hours < 24 && minutes < 60 && seconds < 60;
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text is "Z" or "z" or "UTC" or "GMT")
            return TimeSpan.Zero;
        if (text[0] is not ('+' or '-'))
            return null;
        var sign = text[0] == '-' ? -1 : 1;
        text = text[1..];
        if (!Number(ref text, out var hours, out var digits))
            return null;
        var minutes = 0;
        if (digits == 4)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (!text.IsEmpty && (text[0] != ':' || !Number(ref text, out minutes, out _, skip: 1)))
            return null;
        return hours <= 14 && minutes < 60 && text.IsEmpty ? sign * new TimeSpan(hours, minutes, 0) : null;
    }

    private static bool Number(ref ReadOnlySpan<char> left, out int value, out int digits, int skip = 0)
    {
        var from = left[skip..];
        digits = 0;
        value = 0;
        while (digits < from.Length && digits < 9 && char.IsAsciiDigit(from[digits]))
            value = (value * 10) + (from[digits++] - '0');
        left = from[digits..];
        return digits > 0;
    }

    private static bool Separator(ref ReadOnlySpan<char> left)
    {
        if (left.IsEmpty || left[0] is not ('-' or '/' or '.'))
            return false;
        left = left[1..];
        return true;
    }

    private static bool Make(int year, int month, int day, out DateTime date)
    {
        var exists = year is >= 1990 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateTime(year, month, day) : default;
        return exists;
    }
}
