using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Domain.Workforce;

/// <summary>What is decided about one team for one week. People are whole; overtime and time off are FTE.</summary>
public sealed record WeekDecisions
{
    /// <summary>Nothing happens.</summary>
    public static WeekDecisions None { get; } = new();

    /// <summary>Classes that start on the Monday.</summary>
    public IReadOnlyList<StartingClass> Classes { get; init; } = [];

    /// <summary>Promotions that take effect on the Monday.</summary>
    public IReadOnlyList<Promotion> Promotions { get; init; } = [];

    /// <summary>People who move to another team on the Monday.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>Overtime worked, FTE of 0 or more.</summary>
    public FullTimeEquivalent Overtime { get; init; }

    /// <summary>Voluntary time off given, FTE of 0 or more.</summary>
    public FullTimeEquivalent VoluntaryTimeOff { get; init; }

    /// <summary>Heads the outsourcing partner adds on the Monday.</summary>
    public int OutsourcedStarters { get; init; }

    /// <summary>Heads the outsourcing partner takes off on the Monday, longest there first.</summary>
    public int OutsourcedEnding { get; init; }

    /// <summary>People who start.</summary>
    public int Starters => Classes.Sum(one => one.Heads);

    /// <summary>One class of new CSR I on full contracts, or nothing for nobody.</summary>
    public static WeekDecisions Start(int heads) => heads == 0 ? None : new WeekDecisions { Classes = [new StartingClass(RoleLevel.CsrI, heads)] };
}

/// <summary>People who start together in one room.</summary>
/// <param name="Level">The level they are hired at.</param>
/// <param name="Heads">How many, 1 or more.</param>
/// <param name="FtePerHead">Contract share of each.</param>
public sealed record StartingClass(RoleLevel Level, int Heads, decimal FtePerHead = 1);

/// <summary>People promoted. Where fewer are eligible, those are promoted.</summary>
/// <param name="From">The level they leave.</param>
/// <param name="To">The level they reach.</param>
/// <param name="Heads">How many, 1 or more.</param>
public sealed record Promotion(RoleLevel From, RoleLevel To, int Heads);

/// <summary>People who move to another team. Where fewer are there past class, those move.</summary>
/// <param name="To">The team they join.</param>
/// <param name="Level">Their level.</param>
/// <param name="Heads">How many, 1 or more.</param>
/// <param name="Weeks">Weeks until they return; null for good.</param>
public sealed record Transfer(TeamId To, RoleLevel Level, int Heads, int? Weeks = null);
