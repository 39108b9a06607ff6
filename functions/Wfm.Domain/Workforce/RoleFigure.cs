namespace Wfm.Domain.Workforce;

/// <summary>What a figure about a role says.</summary>
public enum RoleMeasure
{
    /// <summary>Years of experience people of the level have.</summary>
    ExperienceYears,

    /// <summary>Weeks from the first day until a promotion to the level.</summary>
    WeeksUntilPromotion,

    /// <summary>Weeks until full productivity in the level.</summary>
    RampWeeks,

    /// <summary>Weeks of training on the job.</summary>
    TrainingWeeks,

    /// <summary>Pay over that of the entry level, percent.</summary>
    PayOverEntryPercent,

    /// <summary>Juniors mentored at a time.</summary>
    JuniorsAtATime,

    /// <summary>Juniors mentored in a quarter.</summary>
    JuniorsPerQuarter,

    /// <summary>Weeks between talks with a coach.</summary>
    WeeksBetweenCoaching,

    /// <summary>People handling contacts for each one of the role.</summary>
    Span,
}

/// <summary>A published figure: its range, what a plan uses unless told otherwise, and where it comes from.</summary>
/// <param name="Role">The role, by its title.</param>
/// <param name="Measure">What it says.</param>
/// <param name="Low">Low end.</param>
/// <param name="Typical">What a plan uses; the midpoint of its own source unless the source says otherwise, never a mean over sources.</param>
/// <param name="High">High end.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record RoleFigure(string Role, RoleMeasure Measure, decimal Low, decimal Typical, decimal High, string Source);
