using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;

namespace Wfm.Planning.RunScenario;

/// <summary>How far each driver, alone, moves the people required and missing; widest first. Hiring decisions stand.</summary>
public sealed class Tornado(RunScenario scenarios)
{
    private static readonly IReadOnlyList<(string Driver, ScenarioChange Low, ScenarioChange High)> Drivers =
    [
        ("Volume -10 % / +10 %", new VolumeChange(-10), new VolumeChange(10)),
        ("AHT -10 % / +10 %", new AhtChange(-10), new AhtChange(10)),
        ("Shrinkage -3 / +3 points", new ShrinkageChange(-3), new ShrinkageChange(3)),
        ("Attrition -25 % / +25 %", new AttritionChange(-25), new AttritionChange(25)),
    ];

    /// <summary>One driver.</summary>
    /// <param name="Driver">What moves, by how much.</param>
    /// <param name="Low">Mean gap in FTE with the driver at its low end.</param>
    /// <param name="High">Mean gap with the driver at its high end.</param>
    /// <param name="ShortLow">FTE weeks missing at the low end.</param>
    /// <param name="ShortHigh">FTE weeks missing at the high end.</param>
    public sealed record Bar(string Driver, decimal Low, decimal High, decimal ShortLow, decimal ShortHigh)
    {
        /// <summary>How far apart the two ends are.</summary>
        public decimal Width { get; init; } = Math.Abs(High - Low);
    }

    /// <summary>The bars of a stored plan, widest first, and the mean gap of the baseline they hang on.</summary>
    public async Task<Result<Chart>> DrawAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        var all = Drivers.SelectMany(driver => new[] { driver.Low, driver.High }).ToList();
        if (!(await scenarios.LoadAsync(tenant, plan, all, cancel)).TryGet(out var baseline, out var failure))
            return failure;
        var bars = new List<Bar>();
        foreach (var (driver, low, high) in Drivers)
        {
            if (!Figures(baseline, low, cancel).TryGet(out var lowFigures, out failure) || !Figures(baseline, high, cancel).TryGet(out var highFigures, out failure))
                return failure;
            bars.Add(new Bar(driver, Gap(lowFigures), Gap(highFigures), lowFigures.ShortFteWeeks, highFigures.ShortFteWeeks));
        }

        var standing = ScenarioFigures.Of(CapacityPlanner.Build(baseline.Basis.Problem, baseline.Basis.Decisions));
        return new Chart(Gap(standing), [.. bars.OrderByDescending(bar => bar.Width).ThenBy(bar => bar.Driver, StringComparer.Ordinal)]);
    }

    /// <summary>All bars.</summary>
    /// <param name="Baseline">Mean gap of the baseline in FTE.</param>
    /// <param name="Bars">The bars, widest first.</param>
    public sealed record Chart(decimal Baseline, IReadOnlyList<Bar> Bars);

    private static Result<ScenarioFigures> Figures(Baseline baseline, ScenarioChange change, CancellationToken cancel) =>
        ScenarioRunner.Run(baseline.Basis, baseline.Groups, [change], baseline.Forecasts, null, cancel).Map(branch => ScenarioFigures.Of(branch.Capacity));

    private static decimal Gap(ScenarioFigures figures) => figures.MeanAvailable - figures.MeanRequired;
}
