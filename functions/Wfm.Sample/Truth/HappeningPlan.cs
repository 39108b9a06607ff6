using Wfm.Domain.Demand;
using Wfm.Domain.Randomness;

namespace Wfm.Sample.Truth;

/// <summary>
/// Draws what happens to one group, from two years before the as-of date to a year after. Campaigns are shared by a site and
/// hiring classes by a team, each from its own stream, so that no group's luck depends on which others exist.
/// </summary>
internal sealed class HappeningPlan
{
    private const int FirstDay = -730, LastDay = 365;

    private readonly GroupTraits _traits;
    private readonly ulong _seed;
    private readonly DateOnly _asOf;
    private readonly Xoshiro256 _own;
    private readonly List<Happening> _happenings = [];

    private HappeningPlan(GroupTraits traits, ulong seed, DateOnly asOf)
    {
        _traits = traits;
        _seed = seed;
        _asOf = asOf;
        _own = Xoshiro256.For(seed, traits.Id + "/happenings");
    }

    public static IReadOnlyList<Happening> Draw(GroupTraits traits, ulong seed, DateOnly asOf)
    {
        var plan = new HappeningPlan(traits, seed, asOf);
        plan.Campaigns();
        plan.HiringClasses();
        plan.Levels();
        plan.SpikesAndOutages();
        if (traits.DailyDays < 730)
            plan.Add(HappeningKind.NewGroup, "Start of " + traits.Group.Name, asOf.AddDays(-traits.DailyDays), 1, 1, 1, forGood: true);
        plan._happenings.AddRange(traits.Planned);
        return [.. plan._happenings.OrderBy(happening => happening.From).ThenBy(happening => happening.Kind)];
    }

    private void Campaigns()
    {
        var reach = _traits.Habits.CampaignShare * (0.8 + (0.4 * _own.NextDouble()));
        if (reach == 0)
            return;
        var site = Xoshiro256.For(_seed, _traits.Site.Id.Value + "/campaigns");
        var (mailOut, letter, sale) = (site.Next(63), site.Next(40), site.Next(60));
        var (mailOutLift, letterLift, saleLift) = (Between(site, 0.30, 0.40), Between(site, 0.38, 0.50), Between(site, 0.16, 0.26));
        for (var day = FirstDay + mailOut; day < LastDay; day += 63)
            Campaign("Loyalty mail-out", DayOfWeek.Tuesday, day, 4, mailOutLift * Between(site, 0.9, 1.1), 0.25);
        for (var day = FirstDay + 290 + letter; day < LastDay; day += 365)
            Campaign("Price-change letter", DayOfWeek.Wednesday, day, 5, letterLift * Between(site, 0.9, 1.1), 0.25);
        for (var day = FirstDay + 20 + sale; day < LastDay; day += 364)
            Campaign("Season sale", DayOfWeek.Monday, day, 10, saleLift * Between(site, 0.9, 1.1), 0.8);

        void Campaign(string name, DayOfWeek weekday, int offset, int days, double lift, double left)
        {
            var start = _asOf.AddDays(offset);
            start = start.AddDays((weekday - start.DayOfWeek + 7) % 7);
            Add(HappeningKind.Campaign, name, start, days, 1 + (lift * reach), 1 + (lift * reach * left));
        }
    }

    // A class that leaves training after 4 weeks in which nobody hears of it: a share of starters of 12-20 % at 1.4 times the
    // tenured AHT, the low end of the published 1.3-1.8 (DOMAIN 4.4, W-STP), learning for 16 weeks.
    private void HiringClasses()
    {
        var team = Xoshiro256.For(_seed, _traits.Team + "/classes");
        foreach (var offset in (ReadOnlySpan<int>)[-600, -390, -150, -40, 70])
            Add(HappeningKind.HiringClass, "Hiring class", _asOf.AddDays(offset + team.Next(21)), 16 * 7, 1 + (0.4 * Between(team, 0.12, 0.20)), 1);
    }

    private void Levels()
    {
        var (shifts, helps) = (_own.NextDouble() < 0.25, _own.NextDouble() < 0.35);
        if (_traits.Feeders.Count > 0)
            return;
        if (shifts)
        {
            var factor = _own.NextDouble() < 0.5 ? Between(_own, 0.78, 0.88) : Between(_own, 1.14, 1.28);
            Add(HappeningKind.LevelShift, factor < 1 ? "Work moved to another queue" : "Work moved here from another queue", _asOf.AddDays(-45 - _own.Next(110)), 1, factor, factor, forGood: true);
        }

        if (helps && _traits.Group.Channel is Channel.Phone or Channel.Chat or Channel.Email)
            Add(HappeningKind.SelfService, "Self-service launch", _asOf.AddDays(-80 - _own.Next(320)), 16 * 7, 1, Between(_own, 0.84, 0.93), forGood: true);
    }

    private void SpikesAndOutages()
    {
        Spike(-250 - _own.Next(300));
        Spike(-14 - _own.Next(160));
        if (_own.NextDouble() < 0.2)
            Spike(2 + _own.Next(26));
        Outage(HappeningKind.MissingData, "Reporting outage", -7 - _own.Next(80));
        if (_own.NextDouble() < 0.5)
            Outage(HappeningKind.MissingData, "Reporting outage", -90 - _own.Next(85));
        if (_own.NextDouble() < 0.3)
            Outage(HappeningKind.MissingData, "Reports lost", -20 - _own.Next(150), wholeDays: 1 + _own.Next(2));
        if (_own.NextDouble() < 0.4)
            Outage(HappeningKind.ZeroWhileOpen, "Lines down", -5 - _own.Next(170));
        if (_own.NextDouble() < 0.15)
            Outage(HappeningKind.MissingData, "Reporting outage", 1 + _own.Next(26));
    }

    private void Spike(int offset)
    {
        var factor = Between(_own, 1.6, 2.3);
        if (_traits.Feeders.Count == 0)
            Add(HappeningKind.Spike, "Service incident", OpenDay(offset), 1, factor, factor);
    }

    private void Outage(HappeningKind kind, string name, int offset, int wholeDays = 0)
    {
        var start = OpenDay(offset);
        var range = _traits.Group.Hours.On(start)[0];
        var hours = Math.Min(2 + _own.Next(4), (int)(range.To - range.From).TotalHours);
        var from = range.From + TimeSpan.FromHours(_own.Next((int)(range.To - range.From).TotalHours - hours + 1));
        var factor = kind == HappeningKind.ZeroWhileOpen ? 0 : 1;
        Add(kind, name, start, Math.Max(1, wholeDays), factor, factor);
        if (wholeDays == 0)
            _happenings[^1] = _happenings[^1] with { FromTime = from, ToTime = from + TimeSpan.FromHours(hours) };
    }

    private DateOnly OpenDay(int offset)
    {
        var date = _asOf.AddDays(offset);
        while (_traits.Group.Hours.On(date).Count == 0)
            date = date.AddDays(1);
        return date;
    }

    private void Add(HappeningKind kind, string name, DateOnly from, int days, double factor, double lastFactor, bool forGood = false) => _happenings.Add(new Happening
    {
        Group = _traits.Group.Id,
        Kind = kind,
        Name = name,
        From = from,
        Until = from.AddDays(days - 1),
        Factor = factor,
        LastFactor = lastFactor,
        ForGood = forGood,
    });

    private static double Between(Xoshiro256 random, double low, double high) => low + ((high - low) * random.NextDouble());
}
