using Wfm.Domain.Randomness;

namespace Wfm.Sample.Truth;

/// <summary>
/// The true AHT of a group: level x hour x weekday x slow drift x starters. Nights and evenings run longer, Mondays shorter;
/// a class of starters stretches it until they have learned.
/// </summary>
internal sealed class ExpectedHandleTime
{
    private readonly GroupTraits _traits;
    private readonly DateOnly _asOf;
    private readonly IReadOnlyList<Happening> _classes;
    private readonly double _phase, _hourEffect, _weekendEffect;

    public ExpectedHandleTime(GroupTraits traits, ulong seed, DateOnly asOf, IReadOnlyList<Happening> happenings)
    {
        var random = Xoshiro256.For(seed, traits.Id + "/handle-time");
        _traits = traits;
        _asOf = asOf;
        _classes = [.. happenings.Where(happening => happening.Kind == HappeningKind.HiringClass)];
        _phase = 2 * Math.PI * random.NextDouble();
        _hourEffect = 0.04 + (0.05 * random.NextDouble());
        _weekendEffect = 0.02 + (0.04 * random.NextDouble());
    }

    /// <summary>Factor of a day on the group's AHT.</summary>
    public double DayFactor(DateOnly date)
    {
        var days = date.DayNumber - _asOf.DayNumber;
        var weekday = date.DayOfWeek switch
        {
            DayOfWeek.Monday => 0.98,
            DayOfWeek.Friday => 1.01,
            DayOfWeek.Saturday or DayOfWeek.Sunday => 1 + _weekendEffect,
            _ => 1.0,
        };
        var factor = weekday * Math.Exp(_traits.HandleTimeDrift * days / 365.25) * (1 + (0.012 * Math.Sin((2 * Math.PI * days / 190.0) + _phase)));
        foreach (var hiring in _classes)
            factor *= hiring.FactorOn(date);
        return factor;
    }

    /// <summary>Seconds in a slot that begins at this hour of the day, given the day's factor.</summary>
    public double Seconds(double dayFactor, double hour) =>
        _traits.Group.TypicalAht.TotalSeconds * dayFactor * (1 + (_hourEffect * (1 - (2 * Math.Exp(-Math.Pow((hour - 12.5) / 5, 2))))));
}
