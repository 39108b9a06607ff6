using System.Globalization;
using Wfm.Domain.Randomness;
using Wfm.Domain.Units;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Realised;

/// <summary>
/// Makes the days of one group: true rates, then what came of them. Each day has a random stream of its own, so any day can be
/// made without the days before it, and always comes out the same.
/// </summary>
internal sealed class DayRealisation
{
    // Of those who abandon, how many do so in the first 5 s: misdialled, or put off by the announcement.
    private const double ShortAbandonShare = 0.14;

    private readonly ulong _seed;
    private readonly ExpectedContacts _contacts;
    private readonly ExpectedHandleTime _handleTime;
    private readonly IReadOnlyList<Happening> _disturbances;
    private readonly TimeSpan _answerWithin;
    private readonly DateOnly _firstDay;

    public DayRealisation(GroupTraits traits, ulong seed, DateOnly asOf)
    {
        Traits = traits;
        _seed = seed;
        Happenings = HappeningPlan.Draw(traits, seed, asOf);
        Calendar = new CalendarEffects(traits, seed);
        _contacts = new ExpectedContacts(traits, seed, asOf, Happenings, Calendar);
        _handleTime = new ExpectedHandleTime(traits, seed, asOf, Happenings);
        _disturbances = [.. Happenings.Where(happening => happening.Kind is HappeningKind.Spike or HappeningKind.MissingData or HappeningKind.ZeroWhileOpen)];
        _firstDay = Happenings.FirstOrDefault(happening => happening.Kind == HappeningKind.NewGroup)?.From ?? DateOnly.MinValue;
        _answerWithin = traits.Group.Targets.ServiceLevel?.AnswerWithin ?? TimeSpan.Zero;
    }

    public GroupTraits Traits { get; }

    public IReadOnlyList<Happening> Happenings { get; }

    public CalendarEffects Calendar { get; }

    /// <summary>Chance of giving up where the true rate comes true: what a feeder's escalations are expected to lose.</summary>
    public double ExpectedAbandon(SampleSlot slot) => Outcome(slot.Expected, slot.Expected, slot.ExpectedHandleSeconds).Abandon;

    /// <summary>One day, with what lower tiers sent.</summary>
    public SampleDay On(LocalDay day, Inflow? inflow)
    {
        var slots = new SampleSlot[day.SlotCount];
        var ranges = Traits.Group.Hours.On(day.Date);
        if (ranges.Count == 0 || day.Date < _firstDay)
            return new SampleDay(day, slots);

        var random = Xoshiro256.For(_seed, string.Create(CultureInfo.InvariantCulture, $"{Traits.Id}/{day.Date.DayNumber}"));
        var disturbances = _disturbances.Where(happening => happening.Covers(day.Date)).ToList();
        var busy = Busyness.Of(Traits, _seed, day.Date, random);
        foreach (var spike in disturbances.Where(happening => happening.Kind == HappeningKind.Spike))
            busy *= spike.Factor;

        var (level, ahtFactor) = (_contacts.DayLevel(day.Date), _handleTime.DayFactor(day.Date));
        var clocksChange = day.EndUtc - day.StartUtc != TimeSpan.FromHours(24);
        for (var slot = 0; slot < slots.Length; slot++)
        {
            var wall = clocksChange ? day.WallSlot(slot) : slot;
            var time = wall * day.Interval;
            if (!ranges.Any(range => range.Holds(time)))
                continue;
            var direct = level * _contacts.PlainShare(day.Date.DayOfWeek, wall);
            var aht = _handleTime.Seconds(ahtFactor, time.TotalHours);
            var made = Slot(random, direct, busy, aht, inflow?.Expected[slot] ?? 0, inflow?.Count[slot] ?? 0);
            slots[slot] = disturbances.Count == 0 ? made : Disturbed(made, disturbances, day.Date, time);
        }

        return new SampleDay(day, slots);
    }

    private SampleSlot Slot(Xoshiro256 random, double direct, double busy, double aht, double inflowExpected, int inflow)
    {
        var rate = direct * busy;
        if (Traits.Habits.IntervalVariation > 0)
            rate *= Busyness.Gamma(random, Traits.Habits.IntervalVariation);
        var offered = random.NextPoisson(rate) + inflow;
        var expected = direct + inflowExpected;
        var outcome = Outcome(expected, rate + (inflowExpected * busy), aht);
        var abandoned = random.NextBinomial(offered, outcome.Abandon);
        var handled = offered - abandoned;
        // The sum of n gamma handle times is itself gamma, with n times the shape.
        var variance = Traits.Habits.HandleVariation * Traits.Habits.HandleVariation;
        var seconds = handled == 0 ? 0 : Math.Max(handled, (int)Math.Round(aht * variance * random.NextGamma(handled / variance)));
        return new SampleSlot(
            SlotState.Open, expected, aht, offered, handled, abandoned, random.NextBinomial(abandoned, ShortAbandonShare), seconds, random.NextBinomial(handled, outcome.WithinTarget));
    }

    // Whole agents are rostered for the true rate, by a team that may be short of people; contacts come at the rate of the day.
    private QueueOutcome Outcome(double expected, double rate, double aht)
    {
        var perErlang = aht / Traits.Group.Interval.TotalSeconds;
        var agents = Math.Ceiling(PlannedAgents.For(Traits.Group, expected * perErlang) * Traits.Supply);
        if (Traits.Group.MeanPatience is { } patience)
            return QueueOutcome.Of(rate * perErlang / PlannedAgents.Throughput(Traits.Group), agents, TimeSpan.FromSeconds(aht), patience, _answerWithin);

        // Deferred work is all handled; how much of it in time falls off as the day outgrows the people.
        var strain = expected > 0 ? rate / expected / Traits.Supply : 1;
        return new QueueOutcome(0, Math.Clamp(1 - (0.07 * Math.Exp(5 * (strain - 1))), 0.2, 1));
    }

    private static SampleSlot Disturbed(SampleSlot slot, List<Happening> disturbances, DateOnly date, TimeSpan time)
    {
        foreach (var happening in disturbances.Where(happening => happening.Covers(date, time)))
        {
            slot = happening.Kind switch
            {
                HappeningKind.MissingData => slot with { State = SlotState.Missing },
                HappeningKind.ZeroWhileOpen => new SampleSlot(slot.State, slot.Expected, slot.ExpectedHandleSeconds, 0, 0, 0, 0, 0, 0),
                _ => slot,
            };
        }

        return slot;
    }
}
