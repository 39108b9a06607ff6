using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Sample.Realised;
using Wfm.Sample.Truth;
using Wfm.Sample.Workforce;

namespace Wfm.Sample;

/// <summary>
/// One planning group of a sample: its history, its future and the truth behind both. Nothing is stored; days are made when they
/// are asked for, and any day always comes out the same.
/// </summary>
public sealed class SampleGroup
{
    private readonly GroupTraits _traits;
    private readonly ulong _seed;

    internal SampleGroup(GroupTraits traits, ulong seed, DateOnly asOf)
    {
        _traits = traits;
        _seed = seed;
        AsOf = asOf;
    }

    /// <summary>The group as the planner sees it.</summary>
    public PlanningGroup Group => _traits.Group;

    /// <summary>Its site.</summary>
    public Site Site => _traits.Site;

    /// <summary>The first day that is not history.</summary>
    public DateOnly AsOf { get; }

    /// <summary>First day of daily history: two years before, later for a new group.</summary>
    public DateOnly FirstDay => AsOf.AddDays(-_traits.DailyDays);

    /// <summary>First day of interval history: 26 weeks before as a rule.</summary>
    public DateOnly FirstIntervalDay => AsOf.AddDays(-_traits.IntervalDays);

    /// <summary>
    /// Intended coefficient of variation of a day's rate around its true rate, beyond Poisson; null for a higher tier, whose days
    /// inherit the variation of those who escalate to it.
    /// </summary>
    public double? DayRateVariation => _traits.Feeders.Count == 0 ? Busyness.Variation(_traits) : null;

    /// <summary>Factor of billing peaks on a date, 1 on a plain day of a group without.</summary>
    public double DayOfMonthFactor(DateOnly date) => ExpectedContacts.DayOfMonthFactor(_traits.Billing, date);

    /// <summary>
    /// Everything special that happens from the first day of history to a year after the as-of date, by date: the ground truth. A higher
    /// tier inherits what moves the contacts of those who escalate to it; such a line keeps the name of the lower group.
    /// </summary>
    public IReadOnlyList<Happening> GroundTruth()
    {
        var own = new DayRealisation(_traits, _seed, AsOf);
        var all = new List<Happening>(own.Happenings);
        if (_traits.Feeders.Count == 0)
            all.AddRange(Calendar(own));
        foreach (var feeder in _traits.Feeders)
        {
            var lower = new DayRealisation(feeder.From, _seed, AsOf);
            all.AddRange(lower.Happenings.Where(happening => happening.MovesContacts).Concat(Calendar(lower)));
        }

        return [.. all.Where(happening => happening.Until >= FirstDay).OrderBy(happening => happening.From)];
    }

    /// <summary>Public holidays of the group's country from the first day of history to two years after <paramref name="origin"/>.</summary>
    public IReadOnlyDictionary<DateOnly, string> Holidays(DateOnly origin) => Enumerable.Range(FirstDay.Year, origin.Year + 3 - FirstDay.Year)
        .SelectMany(year => SampleCalendar.Of(Site.Country, year))
        .ToDictionary(holiday => holiday.Key, holiday => holiday.Value.Name);

    /// <summary>Real local days in order, from inclusive, to exclusive, in the past or the future alike.</summary>
    public IEnumerable<SampleDay> Days(DateOnly from, DateOnly to)
    {
        var days = new DayRealisation(_traits, _seed, AsOf);
        var inflow = _traits.Feeders.Count == 0
            ? null
            : new EscalationInflow(_traits, _seed, [.. _traits.Feeders.Select(feeder => new DayRealisation(feeder.From, _seed, AsOf))]);
        for (var date = from; date < to; date = date.AddDays(1))
        {
            var day = LocalDay.Of(date, Site.Zone, Group.Interval);
            yield return days.On(day, inflow?.Into(day));
        }
    }

    /// <summary>The interval history a planner gets.</summary>
    public IEnumerable<SampleDay> IntervalHistory() => Days(FirstIntervalDay, AsOf);

    /// <summary>The daily history a planner gets: sums of recorded intervals, days without any left out.</summary>
    public IEnumerable<SampleDayTotal> DailyHistory() => Days(FirstDay, AsOf).Select(day => day.Total).OfType<SampleDayTotal>();

    /// <summary>What is going to happen in the weeks from the as-of date on.</summary>
    public IEnumerable<SampleDay> Future(int weeks) => Days(AsOf, AsOf.AddDays(7 * weeks));

    /// <summary>Truth and records on the plain wall clock, from inclusive, to exclusive; at least one day.</summary>
    public SampleSeries Series(DateOnly from, DateOnly to) => SampleSeries.Fold([.. Days(from, to)]);

    /// <summary>
    /// What a forecaster may know at an origin, before or after the as-of date but after <see cref="FirstIntervalDay"/>: the history the
    /// planner would have on that day. Campaigns are not part of it; their names and dates are in <see cref="GroundTruth"/>.
    /// </summary>
    public ForecastRequest RequestAt(DateOnly origin)
    {
        var days = Days(FirstDay, origin).ToList();
        var recent = SampleSeries.Fold(days[(FirstIntervalDay.DayNumber - FirstDay.DayNumber)..]);
        return new ForecastRequest
        {
            Contacts = recent.Contacts,
            HandleSeconds = recent.HandleSeconds,
            DailyContacts = new DemandSeries(FirstDay, 1, [.. days.Select(day => day.Total?.Offered ?? double.NaN)]),
            Hours = Group.Hours,
            Holidays = Holidays(origin),
            TypicalAht = Group.TypicalAht,
            Seed = _seed,
        };
    }

    /// <summary>Paid FTE the sample's own rule of thumb asks for in the four weeks after the as-of date.</summary>
    internal double RequiredFte(Team team) => TeamSizing.RequiredFte(_traits, team, _seed, AsOf);

    private IEnumerable<Happening> Calendar(DayRealisation days)
    {
        for (var date = FirstDay; date < AsOf.AddDays(365); date = date.AddDays(1))
        {
            if (days.Calendar.On(date) is var (kind, name, factor))
                yield return new Happening { Group = days.Traits.Group.Id, Kind = kind, Name = name, From = date, Until = date, Factor = factor, LastFactor = factor };
        }
    }
}
