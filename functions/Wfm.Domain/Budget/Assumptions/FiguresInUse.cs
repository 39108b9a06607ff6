using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Assumptions;

/// <summary>The figures an operation plans with, by the keys of the registry.</summary>
public static class FiguresInUse
{
    /// <summary>Handle times, shrinkage, contract hours, recruiting and ramp times, attrition, first contact resolution, support seats.</summary>
    public static IEnumerable<FigureInUse> Of(Operation operation)
    {
        foreach (var group in operation.Groups)
        {
            if (group.Channel is Channel.Phone or Channel.Chat)
                yield return new($"aht.{(group.Channel == Channel.Phone ? "phone" : "chat")}", $"Group '{group.Id}'", (decimal)group.TypicalAht.TotalSeconds);
            yield return new("shrinkage.total", $"Group '{group.Id}'", group.Shrinkage.Total.Value.Percent / 100);
        }

        foreach (var team in operation.Teams)
        {
            yield return new("contract.weekly-hours", $"Team '{team.Id}'", team.WeeklyHours);
            yield return new("recruiting.weeks", $"Team '{team.Id}'", team.RecruitingWeeks);
            yield return new("ramp.weeks-to-full", $"Team '{team.Id}'", team.Ramp.Weeks);
            yield return new("attrition.tenured-weekly", $"Team '{team.Id}'", team.Attrition.Tenured.PerWeek);
        }

        yield return new("fcr.share", "The operation", operation.Finance.FirstContactResolution);
        yield return new("seats.support-share", "The operation", operation.Finance.SupportSeats);
    }
}
