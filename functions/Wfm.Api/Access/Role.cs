namespace Wfm.Api.Access;

/// <summary>What a caller may do; the names of the Entra app roles without their dots (Planning.Read, Finance.Read ..).</summary>
public enum Role
{
    /// <summary>Read forecasts, staffing and capacity; no money.</summary>
    PlanningRead,

    /// <summary>Ask for plans and scenarios.</summary>
    PlanningRun,

    /// <summary>Publish and lock plans.</summary>
    PlanningApprove,

    /// <summary>Read budgets, salaries in them.</summary>
    FinanceRead,

    /// <summary>Bring in volume and other inputs.</summary>
    Ingest,

    /// <summary>Change the operation's settings.</summary>
    Admin,

    /// <summary>Read the audit trail.</summary>
    Audit,
}
