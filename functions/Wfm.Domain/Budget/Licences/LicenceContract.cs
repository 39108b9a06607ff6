using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Licences;

/// <summary>One system people log in to, with what its vendor counts and binds to.</summary>
public sealed record LicenceContract
{
    /// <summary>The key, lower case: suite, helpdesk.</summary>
    public required string Product { get; init; }

    /// <summary>Line of the price book: by user and month, or by hour where hourly.</summary>
    public required string PriceKey { get; init; }

    /// <summary>What is counted.</summary>
    public LicenceModel Model { get; init; } = LicenceModel.Named;

    /// <summary>Levels that work in it.</summary>
    public required IReadOnlyList<RoleLevel> Levels { get; init; }

    /// <summary>Products that exclude one another, such as editions of one system; a user holds the highest one alone. Null where it has no editions.</summary>
    public string? Family { get; init; }

    /// <summary>Rank of an edition within its family; the highest of a user counts.</summary>
    public int Edition { get; init; }

    /// <summary>Rounding of hours; hourly only.</summary>
    public HourRounding Rounding { get; init; } = HourRounding.Up;

    /// <summary>Least billed in every month.</summary>
    public decimal Committed { get; init; }

    /// <summary>Months of a term, 1 or more: what was once added is billed to its end. 1 binds to nothing.</summary>
    public int TermMonths { get; init; } = 1;

    /// <summary>Months between true-ups, 1 or more: a peak is billed for all months of its true-up period. 1 is month by month.</summary>
    public int TrueUpMonths { get; init; } = 1;

    /// <summary>Days an order takes before more users can log in.</summary>
    public int OrderDays { get; init; } = 14;

    /// <summary>
    /// Two to four systems a head (DOMAIN 6.3): the suite and the helpdesk for everybody, the CRM from the second level on. Named, without
    /// commitment: the sources give no licence model.
    /// </summary>
    public static IReadOnlyList<LicenceContract> Typical { get; } =
    [
        new() { Product = "suite", PriceKey = PriceKeys.LicenceSuite, Levels = Enum.GetValues<RoleLevel>() },
        new() { Product = "helpdesk", PriceKey = PriceKeys.LicenceHelpdesk, Levels = Enum.GetValues<RoleLevel>() },
        new() { Product = "crm", PriceKey = PriceKeys.LicenceCrm, Levels = [.. Enum.GetValues<RoleLevel>().Where(level => level >= RoleLevel.CsrII)] },
    ];
}
