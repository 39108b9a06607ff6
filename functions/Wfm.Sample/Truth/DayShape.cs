namespace Wfm.Sample.Truth;

/// <summary>How contacts spread over a day.</summary>
internal enum DayShape
{
    /// <summary>A high late morning and a lower afternoon.</summary>
    TwoHumps,

    /// <summary>Grows into the evening.</summary>
    Evening,

    /// <summary>What gathered overnight comes first.</summary>
    MorningPile,
}

/// <summary>Intraday shapes: sums of bell curves over the clock, above a floor that keeps nights alive.</summary>
internal static class DayShapes
{
    /// <summary>Relative rate at a time of day, in hours; any positive scale.</summary>
    /// <param name="shape">The kind.</param>
    /// <param name="hour">Time of day, 0 to 24.</param>
    /// <param name="weekend">Weekends start later and have no second hump.</param>
    /// <param name="shift">Hours by which this group's day runs late.</param>
    public static double At(DayShape shape, double hour, bool weekend, double shift)
    {
        var h = hour - shift - (weekend ? 0.8 : 0);
        return shape switch
        {
            DayShape.TwoHumps => 0.07 + Bell(h, 10.4, 1.9) + ((weekend ? 0.35 : 0.78) * Bell(h, 15.2, 2.6)),
            DayShape.Evening => 0.10 + (0.7 * Bell(h, 12, 3)) + (0.9 * Bell(h, 19, 2.6)),
            DayShape.MorningPile => 0.12 + (1.1 * Bell(h, 8.6, 1.2)) + (0.75 * Bell(h, 12.5, 3.6)),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "An unknown shape."),
        };
    }

    private static double Bell(double hour, double centre, double width) => Math.Exp(-Math.Pow((hour - centre) / width, 2));
}
