using Wfm.Domain.Budget.Ranges;

namespace Wfm.Domain.Budget.Levers;

/// <summary>Something that can be done about the money.</summary>
/// <param name="Name">What: retention, coaching-aht, coaching-fcr.</param>
/// <param name="Effect">What it changes, as published.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Low">Saved at the weak end of its effect, minor units over the plan; negative where it costs.</param>
/// <param name="Typical">Saved at the middle.</param>
/// <param name="High">Saved at the strong end.</param>
public sealed record BudgetLever(string Name, string Effect, string Source, long Low, long Typical, long High);

/// <summary>Retention and coaching as scenarios with their value, by the first-order answer of <see cref="CostResponse"/>. FORMULAS.md#levers.</summary>
public static class BudgetLevers
{
    /// <summary>Share of contacts that were not resolved which come again. Assumption of ours: no source gives a figure.</summary>
    public const double ComeAgain = 0.5;

    /// <summary>What each lever saves over the plan, the cost of pulling it left out.</summary>
    public static IReadOnlyList<BudgetLever> Of(BudgetEstimate budget, decimal firstContactResolution)
    {
        var response = new CostResponse(budget);
        var planned = response.Total(1, 1);
        long Saved(double work, double attrition) => (long)Math.Round(planned - response.Total(work, attrition));

        // With f resolved and r of the others coming again, an issue makes 1 / (1 - r (1 - f)) contacts.
        double PerIssue(double resolved) => 1 / (1 - (ComeAgain * (1 - Math.Min(1, resolved))));
        double Fewer(double points) => PerIssue((double)firstContactResolution + points) / PerIssue((double)firstContactResolution);

        return
        [
            new("retention", "leavers -10 to -25 %", "Role guide 000", Saved(1, 0.90), Saved(1, 0.825), Saved(1, 0.75)),
            new("coaching-aht", "handle time -5 to -10 %", "Role guide 001", Saved(0.95, 1), Saved(0.925, 1), Saved(0.90, 1)),
            new("coaching-fcr", "first contact resolution +3 to +7 points", "Role guide 001; half of what is not resolved comes again (assumption of ours)",
                Saved(Fewer(0.03), 1), Saved(Fewer(0.05), 1), Saved(Fewer(0.07), 1)),
        ];
    }
}
