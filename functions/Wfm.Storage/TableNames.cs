namespace Wfm.Storage;

/// <summary>The tables, by the names they have in storage.</summary>
public static class TableNames
{
    /// <summary>Operations: sites, groups, teams, prices.</summary>
    public const string Operations = "Operations";

    /// <summary>Contact volume, one packed row for each group, day and layer.</summary>
    public const string Volumes = "Volumes";

    /// <summary>Which imports touch which group.</summary>
    public const string VolumeLayers = "VolumeLayers";

    /// <summary>Imports.</summary>
    public const string Imports = "Imports";

    /// <summary>Rows and messages that could not be used.</summary>
    public const string Rejections = "Rejections";

    /// <summary>Runs and which of their groups are done.</summary>
    public const string Runs = "Runs";

    /// <summary>Forecasts by group plan.</summary>
    public const string Forecasts = "Forecasts";

    /// <summary>Interval requirements by group plan.</summary>
    public const string StaffingPlans = "StaffingPlans";

    /// <summary>Capacity plans by plan.</summary>
    public const string CapacityPlans = "CapacityPlans";

    /// <summary>Budgets by plan.</summary>
    public const string Budgets = "Budgets";

    /// <summary>Versions of price book, assumptions, locked budgets and actuals.</summary>
    public const string FinanceBooks = "FinanceBooks";

    /// <summary>The pointer to the current plan, and the history of what it pointed at.</summary>
    public const string Plans = "Plans";

    /// <summary>Who did what, one hash chain a tenant.</summary>
    public const string Audit = "Audit";

    /// <summary>Requests with an idempotency key and their answers; signing keys.</summary>
    public const string Requests = "Requests";

    /// <summary>Scenarios and what they come to.</summary>
    public const string Scenarios = "Scenarios";

    /// <summary>Counts of people.</summary>
    public const string HeadCounts = "HeadCounts";

    /// <summary>Events and overrides of groups.</summary>
    public const string Adjustments = "Adjustments";

    /// <summary>All tables.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Operations, Volumes, VolumeLayers, Imports, Rejections, Runs, Forecasts, StaffingPlans, CapacityPlans, Budgets, FinanceBooks, Plans, Audit, Requests, Scenarios, HeadCounts, Adjustments];
}
