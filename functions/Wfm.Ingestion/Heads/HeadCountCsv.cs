using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion.Heads;

/// <summary>
/// Our own CSV: <c>team, date, level, heads</c> and, where known, <c>tenure_weeks</c>, <c>fte_per_head</c>, <c>started</c>, <c>left</c>,
/// <c>shrinkage_percent</c>. Rows of a team and day are one count; a level is written <c>csr-1</c>, <c>csr-2</c>, <c>senior-csr</c>, <c>team-lead</c> or <c>manager</c>.
/// </summary>
internal static class HeadCountCsv
{
    private static readonly Dictionary<string, RoleLevel> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csr-1"] = RoleLevel.CsrI, ["csr-2"] = RoleLevel.CsrII, ["senior-csr"] = RoleLevel.SeniorCsr, ["team-lead"] = RoleLevel.TeamLead, ["manager"] = RoleLevel.Manager,
    };

    private sealed record Row(Team Team, DateOnly Date, Cohort Cohort, decimal? Started, decimal? Left, decimal? ShrinkagePercent);

    internal static Result<HeadCountFile> Read(string content, Operation operation)
    {
        using var csv = new CsvReader(new StringReader(content), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, TrimOptions = TrimOptions.Trim });
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Row>();
        var problems = new List<Problem>();
        while (csv.Read())
        {
            var found = new List<Problem>();
            if (Parse(csv, operation, found) is { } row)
                rows.Add(row);
            problems.AddRange(found.Select(problem => problem with { Line = csv.Parser.RawRow }));
        }

        if (problems.Count == 0 && rows.Count == 0)
            problems.Add(new Problem("heads.empty", "The file has no rows.", Line: 1));
        if (problems.Count > 0)
            return Failure.Of(FailureKind.Invalid, problems);
        return new HeadCountFile("csv", [.. rows.GroupBy(row => (row.Team.Id, row.Date)).Select(Count)], []);
    }

    private static HeadCount Count(IGrouping<(TeamId Team, DateOnly Date), Row> rows) => new(rows.Key.Team, rows.Key.Date, [.. rows.Select(row => row.Cohort)])
    {
        Started = rows.Any(row => row.Started is not null) ? rows.Sum(row => row.Started ?? 0) : null,
        Left = rows.Any(row => row.Left is not null) ? rows.Sum(row => row.Left ?? 0) : null,
        Shrinkage = rows.Max(row => row.ShrinkagePercent) / 100,
    };

    private static Row? Parse(CsvReader csv, Operation operation, List<Problem> problems)
    {
        if (!HeadCountFiles.Team(operation, csv.GetField("team"), "team").TryGet(out var team, out var unknown))
            problems.AddRange(unknown.Problems);
        if (!DateOnly.TryParseExact(csv.GetField("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            problems.Add(new Problem("date.invalid", $"A date looks like 2026-03-02, but was '{csv.GetField("date")}'.", "date", csv.GetField("date")));
        if (!Levels.TryGetValue(csv.GetField("level") ?? "", out var level))
            problems.Add(new Problem("level.unknown", $"The level must be one of {string.Join(", ", Levels.Keys)}, but was '{csv.GetField("level")}'.", "level", csv.GetField("level")));
        var heads = Number(csv, "heads", 0, 1_000_000, problems);
        if (heads is null && problems.TrueForAll(problem => problem.Field != "heads"))
            problems.Add(new Problem("column.missing", "The row has no number of heads.", "heads"));
        var tenure = Number(csv, "tenure_weeks", 0, 5_000, problems);
        var fte = Number(csv, "fte_per_head", 0.01m, 2, problems);
        var started = Number(csv, "started", 0, 1_000_000, problems);
        var left = Number(csv, "left", 0, 1_000_000, problems);
        var shrinkage = Number(csv, "shrinkage_percent", 0, 99.99m, problems);
        if (problems.Count > 0 || team is null)
            return null;

        // Whose tenure nobody says is taken for proficient.
        var weeks = tenure is { } known ? (int)known : Math.Max(team.Ramp.Weeks, AttritionRates.NinetyDays);
        return new Row(team, date, new Cohort(level, heads!.Value, weeks, fte ?? 1), started, left, shrinkage);
    }

    private static decimal? Number(CsvReader csv, string column, decimal from, decimal to, List<Problem> problems)
    {
        var text = csv.GetField(column);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        problems.Add(new Problem("number.range", string.Create(CultureInfo.InvariantCulture, $"{column} must be a number of {from} to {to}, but was '{text}'."), column, text));
        return null;
    }
}
