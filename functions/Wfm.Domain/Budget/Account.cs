namespace Wfm.Domain.Budget;

/// <summary>What a budget line is spent on. Formula of each: FORMULAS.md#budget.</summary>
public enum Account
{
    /// <summary>Base pay of people at work, by level and pay step.</summary>
    Salaries,

    /// <summary>Base pay of people in class, who produce nothing yet.</summary>
    TrainingPay,

    /// <summary>Employer's taxes and benefits on base pay.</summary>
    Benefits,

    /// <summary>Quarterly incentives.</summary>
    Incentives,

    /// <summary>Differentials for evenings, nights and weekends.</summary>
    ShiftDifferentials,

    /// <summary>Hours beyond the contract.</summary>
    Overtime,

    /// <summary>Voluntary time off, unpaid: taken off the pay above.</summary>
    TimeOff,

    /// <summary>Hours of those who interview and assess.</summary>
    Recruiting,

    /// <summary>Courses and workshops of starters, without their pay.</summary>
    Training,

    /// <summary>Exams of people who are promoted.</summary>
    Certifications,

    /// <summary>Software licences.</summary>
    Licences,

    /// <summary>Set-up and integration, once.</summary>
    Setup,

    /// <summary>Seats at sites.</summary>
    Facilities,

    /// <summary>Workplaces of people who start remotely, once.</summary>
    Equipment,

    /// <summary>Work of outsourcing partners.</summary>
    Outsourcing,

    /// <summary>Lines and diallers of calls placed.</summary>
    Outbound,
}
