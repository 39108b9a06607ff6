using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion.Heads;

/// <summary>Tells the format of a file of head counts from what it holds, and reads it.</summary>
internal sealed class HeadCountFiles : IHeadCountReader
{
    /// <inheritdoc />
    public Result<HeadCountFile> Read(string content, Operation operation)
    {
        var text = content.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.Length == 0)
            return Failure.Invalid("heads.empty", "The file is empty.");
        if (text[0] == '{')
            return GenesysCapacityPlan.Read(text, operation);
        var header = text.Split('\n', 2)[0];
        return header.Contains("FORECAST_GROUP", StringComparison.OrdinalIgnoreCase) ? AmazonCapacity.Read(text, operation) : HeadCountCsv.Read(text, operation);
    }

    /// <summary>The team that a key or a name stands for; fails with <c>team.unknown</c>.</summary>
    internal static Result<Domain.Workforce.Team> Team(Operation operation, string? named, string field) =>
        operation.Teams.FirstOrDefault(team => team.Id.Value == named || string.Equals(team.Name, named, StringComparison.OrdinalIgnoreCase)) is { } found
            ? found
            : Failure.NotFound("team.unknown", $"There is no team '{named}'; the name must be that of a team, or its key.", field, named);

    /// <summary>People of whom only the FTE are known: proficient and full time.</summary>
    internal static Domain.Workforce.Cohort Proficient(Domain.Workforce.Team team, decimal fte) =>
        new(Domain.Workforce.RoleLevel.CsrI, fte, Math.Max(team.Ramp.Weeks, Domain.Workforce.AttritionRates.NinetyDays));
}
