using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Randomness;
using Wfm.Domain.Units;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Blueprints;

/// <summary>Collects sites, teams and groups into a <see cref="Blueprint"/>. A feeder is added before the group it escalates to.</summary>
internal sealed class Draft(ulong seed, DateOnly asOf)
{
    private readonly List<Site> _sites = [];
    private readonly List<TeamPlan> _teams = [];
    private readonly List<GroupTraits> _groups = [];
    private readonly Dictionary<string, GroupTraits> _byId = [];
    private readonly Dictionary<(HoursPattern, string), OpeningHours> _hours = [];

    public Site Site(string id, string name, string zone, string country, decimal remoteShare = 0)
    {
        var site = new Site { Id = SiteId.Of(id), Name = name, Zone = IanaZone.Parse(zone).Value, Country = country, RemoteShare = remoteShare };
        _sites.Add(site);
        return site;
    }

    public TeamPlan Team(string id, string name, Site site, double supply)
    {
        // Full-time weeks by country: 37.5-40 h are published (DOMAIN 6.3, role guide 001).
        var team = new TeamPlan(id, name, site, supply, site.Country switch { "GB" => 37.5m, "AU" => 38m, _ => 40m });
        _teams.Add(team);
        return team;
    }

    /// <summary>Adds a group with the habits of its channel; <paramref name="more"/> says what sets it apart.</summary>
    public void Group(
        TeamPlan team, string id, string name, Channel channel, double weekly, HoursPattern hours, int minutes = 30, string language = "en", int tier = 1, Func<GroupTraits, GroupTraits>? more = null)
    {
        var habits = ChannelHabits.Of(channel, tier);
        var random = Xoshiro256.For(seed, id + "/traits");
        var aht = TimeSpan.FromSeconds(Math.Round(habits.HandleSeconds * (0.93 + (0.14 * random.NextDouble()))));
        var traits = new GroupTraits
        {
            Group = new PlanningGroup
            {
                Id = PlanningGroupId.Of(id),
                Name = name,
                Site = team.Site.Id,
                Channel = channel,
                Interval = TimeSpan.FromMinutes(minutes),
                Hours = HoursOf(hours, team.Site.Country),
                Language = language,
                Tier = tier,
                Targets = ChannelPolicy.Targets(channel, tier),
                TypicalAht = aht,
                MeanPatience = ChannelPolicy.MeanPatience(channel, tier),
                Concurrency = ChannelPolicy.Concurrency(channel, aht),
                Shrinkage = ChannelPolicy.Shrinkage,
                CostCentre = team.Id,
            },
            Site = team.Site,
            Team = team.Id,
            Supply = team.Supply,
            Habits = habits,
            WeeklyContacts = weekly,
            SeasonPeak = team.Site.Country == "AU" ? 350 : 335,
            Growth = 0.01 + (0.05 * random.NextDouble()),
            HandleTimeDrift = 0.03 * random.NextDouble(),
        };
        Add(more is null ? traits : more(traits));
    }

    /// <summary>A share of what <paramref name="from"/> handles goes on to <paramref name="to"/> after a lag; both are there already.</summary>
    public void Escalate(string from, string to, double share, TimeSpan lag)
    {
        var escalation = new Escalation(PlanningGroupId.Of(to), (decimal)share, lag);
        var feeder = _byId[from];
        feeder = feeder with { Group = feeder.Group with { EscalatesTo = escalation } };
        Add(feeder);
        var target = _byId[to];
        Add(target with { Feeders = [.. target.Feeders, new Feeder(feeder, escalation)] });
    }

    /// <summary>A happening the story needs, on a day counted from the as-of date.</summary>
    public Happening Happening(string group, HappeningKind kind, string name, int day, double factor = 1, int fromHour = 0, int toHour = 24) => new()
    {
        Group = PlanningGroupId.Of(group),
        Kind = kind,
        Name = name,
        From = asOf.AddDays(day),
        Until = asOf.AddDays(day),
        Factor = factor,
        LastFactor = factor,
        ForGood = kind == HappeningKind.LevelShift,
        FromTime = TimeSpan.FromHours(fromHour),
        ToTime = TimeSpan.FromHours(toHour),
    };

    public Blueprint Build() => new(_sites, _teams, [.. _groups.Select(group => _byId[group.Id])]);

    private void Add(GroupTraits traits)
    {
        if (!_byId.ContainsKey(traits.Id))
            _groups.Add(traits);
        _byId[traits.Id] = traits;
    }

    private OpeningHours HoursOf(HoursPattern pattern, string country)
    {
        if (!_hours.TryGetValue((pattern, country), out var hours))
            _hours[(pattern, country)] = hours = pattern.In(country, asOf);
        return hours;
    }
}
