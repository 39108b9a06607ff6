using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Curves;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;

namespace Wfm.Benchmarks;

/// <summary>Required agents by every way there is, 80 % within 20 s, AHT 300 s, patience 120 s, at loads that all differ.</summary>
internal static class StaffingBenchmarks
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly ServiceLevelTarget EightyIn20Seconds = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value;
    private static readonly StaffingTargets Targets = new() { ServiceLevel = EightyIn20Seconds };

    internal static IReadOnlyList<Benchmark> Rows { get; } =
    [
        // Figures to reach: about a quarter of what a first prototype did.
        Loads("Erlang C, whole agents, 100 E", 100, 20_000, 1_500_000, load => ErlangC.AgentsFor(EightyIn20Seconds, load, Aht)),
        Loads("Erlang C, whole agents, 500 E", 500, 10_000, 800_000, load => ErlangC.AgentsFor(EightyIn20Seconds, load, Aht)),
        Loads("Erlang C, whole agents, 2,000 E", 2000, 5_000, 400_000, load => ErlangC.AgentsFor(EightyIn20Seconds, load, Aht)),
        Loads("Erlang C as textbooks have it, 100 E", 100, 1_000, null, Textbook),
        Loads("Erlang C as textbooks have it, 2,000 E", 2000, 10, null, Textbook),
        Loads("Erlang A, whole agents, 100 E", 100, 2_000, 60_000, load => ErlangA.AgentsFor(EightyIn20Seconds, load, Aht, Patience)),
        Loads("Erlang A, whole agents, 500 E", 500, 1_000, 15_000, load => ErlangA.AgentsFor(EightyIn20Seconds, load, Aht, Patience)),
        Loads("Erlang A, whole agents, 2,000 E", 2000, 1_000, 6_000, load => ErlangA.AgentsFor(EightyIn20Seconds, load, Aht, Patience)),
        Loads("Erlang A, whole and fractional, 100 E", 100, 2_000, null, load => RequiredAgents.For(Targets, load, Aht, Patience).Fractional),
        Loads("Erlang C, whole and fractional, 100 E", 100, 5_000, null, load => RequiredAgents.For(Targets, load, Aht, null).Fractional),
        Loads("Erlang A over uncertain load, 100 E", 100, 50, null, load => UncertainRequirement.For(
            Targets with { Uncertainty = new UncertaintyPolicy(UncertaintyMode.VolumeWeighted) }, GammaLoad.Of(load, 0.1), Aht, Patience).Required.Fractional),
        // A year of 35,040 quarter hours of 20 groups in 15 s.
        Year("Year of quarter hours, Erlang A, searched", 35_040 * 20 / 15, () => load => ErlangA.AgentsFor(EightyIn20Seconds, load, Aht, Patience)),
        Year("Year of quarter hours, Erlang A, by curve", 35_040 * 20 / 15, () => RequirementCurve.For(Targets, Aht, Patience).Whole),
        // Groups a second: 13 weeks of quarter hours and 104 weeks of days, well under 0.3 s each.
        Plan("Plan of a phone group, Erlang A", SampleGroup.Of(Channel.Phone, Targets, Aht, Patience)),
        Plan("Plan of a phone group, Erlang C", SampleGroup.Of(Channel.Phone, Targets, Aht, null)),
        Plan("Plan of a phone group, uncertain load", SampleGroup.Of(Channel.Phone, Targets with { Uncertainty = new UncertaintyPolicy(UncertaintyMode.VolumeWeighted) }, Aht, Patience)),
        Plan("Plan of a chat group", SampleGroup.Of(Channel.Chat, Targets, Aht, Patience)),
        Plan("Plan of an e-mail group", SampleGroup.Of(Channel.Email, new StaffingTargets { ReplyWithin = TimeSpan.FromHours(4), MinimumAgents = 0 }, Aht, null)),
    ];

    private static Benchmark Loads(string name, double load, int count, double? toReach, Func<Erlangs, double> agents) => new(name, count, toReach, () =>
    {
        var sum = 0.0;
        for (var index = 0; index < count; index++)
            sum += agents(Erlangs.Of(load * (1 + (0.1 * index / count))));
        return sum;
    });

    private static Benchmark Year(string name, double toReach, Func<Func<Erlangs, int>> agents) => new(name, 35_040, toReach, () =>
    {
        var group = agents();
        var sum = 0.0;
        for (var quarter = 0; quarter < 35_040; quarter++)
            sum += group(Erlangs.Of(100 + (60 * Math.Sin(quarter * Math.PI / 48)) + (quarter * 1e-4)));
        return sum;
    });

    private static Benchmark Plan(string name, Domain.Operations.PlanningGroup group)
    {
        var forecast = SampleGroup.Forecast(group);
        return new Benchmark(name, 1, 1 / 0.3, () => (double)StaffingPlanner.Build(group, forecast).Totals[^1].NetHours);
    }

    /// <summary>The blocking recursion from one line up, for every number of agents from the load on.</summary>
    private static double Textbook(Erlangs load)
    {
        for (var agents = (int)load.Value + 1; ; agents++)
        {
            var blocking = 1.0;
            for (var line = 1; line <= agents; line++)
                blocking = load.Value * blocking / (line + (load.Value * blocking));
            var wait = blocking / (1 - (load.Value / agents * (1 - blocking)));
            if (1 - (wait * Math.Exp(-(agents - load.Value) * (EightyIn20Seconds.AnswerWithin / Aht))) >= EightyIn20Seconds.Share)
                return agents;
        }
    }
}
