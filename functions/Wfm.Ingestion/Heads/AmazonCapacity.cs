using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion.Heads;

/// <summary>
/// Amazon Connect's capacity import (DOMAIN 2.2, A1): <c>FORECAST_GROUP,Date,AVAILABLE_FTE,IN_OFFICE_SHRINKAGE,OUT_OFFICE_SHRINKAGE</c>, one row a day,
/// ISO 8601 ending in Z. A forecast group is a team, by key or name. Blank lines at the end, which Amazon refuses, are passed over.
/// </summary>
internal static class AmazonCapacity
{
    internal static Result<HeadCountFile> Read(string content, Operation operation)
    {
        using var csv = new CsvReader(new StringReader(content), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, TrimOptions = TrimOptions.Trim });
        csv.Read();
        csv.ReadHeader();
        var counts = new List<HeadCount>();
        var problems = new List<Problem>();
        while (csv.Read())
        {
            var line = csv.Parser.RawRow;
            if (!HeadCountFiles.Team(operation, csv.GetField("FORECAST_GROUP"), "FORECAST_GROUP").TryGet(out var team, out var unknown))
            {
                problems.AddRange(unknown.Problems.Select(problem => problem with { Line = line }));
                continue;
            }

            var date = csv.GetField("Date");
            if (!DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) || date?.EndsWith('Z') != true)
                problems.Add(new Problem("date.invalid", $"A date looks like 2026-03-02T00:00:00Z, but was '{date}'.", "Date", date, line));
            var fte = Number(csv, "AVAILABLE_FTE", 1_000_000, line, problems);
            var inOffice = Number(csv, "IN_OFFICE_SHRINKAGE", 99.99m, line, problems);
            var outOffice = Number(csv, "OUT_OFFICE_SHRINKAGE", 99.99m, line, problems);
            counts.Add(new HeadCount(team.Id, DateOnly.FromDateTime(day.UtcDateTime), [HeadCountFiles.Proficient(team, fte ?? 0)]) { Shrinkage = Both(inOffice, outOffice) });
        }

        if (problems.Count == 0 && counts.Count == 0)
            problems.Add(new Problem("heads.empty", "The file has no rows.", Line: 1));
        return problems.Count > 0 ? Failure.Of(FailureKind.Invalid, problems) : new HeadCountFile(
            "amazon capacity",
            counts,
            ["Available FTE are taken as proficient full-time CSR I: the file says neither level nor tenure.", "Shrinkage in and out of the office is multiplied; Amazon does not say whether it adds or multiplies."]);
    }

    // Percent in the file. Multiplied: each takes its share of what the other leaves.
    private static decimal? Both(decimal? inOffice, decimal? outOffice) =>
        inOffice is null && outOffice is null ? null : 1 - ((1 - ((inOffice ?? 0) / 100)) * (1 - ((outOffice ?? 0) / 100)));

    private static decimal? Number(CsvReader csv, string column, decimal most, long line, List<Problem> problems)
    {
        var text = csv.GetField(column);
        if (string.IsNullOrWhiteSpace(text) && column != "AVAILABLE_FTE")
            return null;
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= most)
            return number;
        problems.Add(new Problem("number.range", string.Create(CultureInfo.InvariantCulture, $"{column} must be a number of 0 to {most}, but was '{text}'."), column, text, line));
        return null;
    }
}
