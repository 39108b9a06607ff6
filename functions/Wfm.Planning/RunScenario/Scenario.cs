using Wfm.Domain.Scenarios;

namespace Wfm.Planning.RunScenario;

/// <summary>What a scenario does about hiring.</summary>
public enum ScenarioHiring
{
    /// <summary>The baseline's decisions stand: what happens if nobody reacts.</summary>
    Keep,

    /// <summary>Decided anew under the changes.</summary>
    Replan,
}

/// <summary>A branch of a stored plan: the same baseline with typed differences. Immutable; its id is derived from what it says.</summary>
/// <param name="Id">Content id.</param>
/// <param name="Name">The name people use.</param>
/// <param name="Plan">Id of the baseline.</param>
/// <param name="Hiring">What it does about hiring.</param>
/// <param name="Changes">The differences, in the order they apply.</param>
public sealed record Scenario(string Id, string Name, string Plan, ScenarioHiring Hiring, IReadOnlyList<ScenarioChange> Changes);

/// <summary>A scenario with what it comes to. Money is for finance alone.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Baseline">Figures of the baseline.</param>
/// <param name="Figures">Figures under the changes.</param>
/// <param name="Cost">What people cost, under the changes and in the baseline; null where the caller may not see money.</param>
public sealed record ScenarioOutcome(Scenario Scenario, ScenarioFigures Baseline, ScenarioFigures Figures, ScenarioCost? Cost)
{
    /// <summary>The outcome without money.</summary>
    public ScenarioOutcome WithoutMoney() => this with { Cost = null };
}

/// <summary>Money paid over all weeks in major units of the operation's currency: pay, hiring, overtime, outsourcing.</summary>
/// <param name="Baseline">In the baseline.</param>
/// <param name="Scenario">Under the changes.</param>
public sealed record ScenarioCost(decimal Baseline, decimal Scenario);
