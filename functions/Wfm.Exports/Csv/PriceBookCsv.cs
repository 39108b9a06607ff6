using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Wfm.Domain.Budget;
using Wfm.Domain.Units;

namespace Wfm.Exports.Csv;

/// <summary>A price book as CSV that people edit and send back: what is written reads back equal.</summary>
public static class PriceBookCsv
{
    private const int MostRows = 10_000;
    private static readonly string[] Columns = ["key", "unit", "low", "typical", "high", "currency", "source", "valid_from", "source_date", "owner", "expires"];
    private static readonly string[] Needed = ["key", "unit", "low", "typical", "high", "currency", "source", "valid_from"];

    /// <summary>The file's text.</summary>
    public static string Write(PriceBook book)
    {
        var csv = new CsvWriter().Row(Columns);
        foreach (var line in book.Lines)
        {
            csv.Add(line.Key).Add(line.Unit.ToString()).Add(line.Low).Add(line.Typical).Add(line.High).Add(line.Currency.Code).Add(line.Source)
                .Add(line.ValidFrom).Add(line.SourceDate).Add(line.Owner).Add(line.Expires).End();
        }

        return csv.Text;
    }

    /// <summary>The lines of a file; every problem with its line, field and value. Columns may stand in any order, and unknown ones are refused.</summary>
    public static Result<IReadOnlyList<PriceLine>> Read(string text)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null, TrimOptions = TrimOptions.Trim });
        if (!csv.Read() || !csv.ReadHeader())
            return Failure.Invalid("prices.header", "The file is empty; a header was expected: " + string.Join(',', Columns));
        var header = csv.HeaderRecord!;
        var problems = new List<Problem>();
        problems.AddRange(Needed.Except(header, StringComparer.Ordinal).Select(column => new Problem("prices.header", $"The column '{column}' is missing.", column, Line: 1)));
        problems.AddRange(header.Except(Columns, StringComparer.Ordinal).Select(column => new Problem("prices.header", $"There is no column '{column}'.", column, Line: 1)));
        if (problems.Count > 0)
            return Failure.Of(FailureKind.Invalid, problems);

        var lines = new List<PriceLine>();
        while (csv.Read())
        {
            if (lines.Count == MostRows)
                return Failure.Invalid("prices.tooMany", $"A price file has at most {MostRows} rows.");
            lines.Add(Line(csv, problems));
        }

        return problems.Count > 0 ? Failure.Of(FailureKind.Invalid, problems) : Result(lines);
    }

    private static Result<IReadOnlyList<PriceLine>> Result(IReadOnlyList<PriceLine> lines) => new List<PriceLine>(lines);

    private static PriceLine Line(CsvReader csv, List<Problem> problems)
    {
        string Text(string field) => CsvWriter.Original(csv.GetField(field) ?? "");
        void Broken(string rule, string field, string expected) =>
            problems.Add(new Problem(rule, $"{expected}, but {field} was '{Text(field)}'.", field, Text(field), csv.Parser.RawRow));

        decimal Number(string field)
        {
            if (!decimal.TryParse(Text(field), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                Broken("prices.number", field, "A number with a decimal point was expected");
            return number;
        }

        DateOnly? Date(string field, bool needed)
        {
            if (!needed && Text(field).Length == 0)
                return null;
            if (!DateOnly.TryParseExact(Text(field), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                Broken("prices.date", field, "A date such as 2026-01-31 was expected");
            return date;
        }

        if (!Enum.TryParse<PriceUnit>(Text("unit"), ignoreCase: true, out var unit) || !Enum.IsDefined(unit) || char.IsAsciiDigit(Text("unit").FirstOrDefault()))
            Broken("prices.unit", "unit", $"One of {string.Join(", ", Enum.GetNames<PriceUnit>())} was expected");
        if (!Currency.Parse(Text("currency")).TryGet(out var currency, out _))
            Broken("currency.code", "currency", "Three capital letters (ISO 4217) were expected");
        var owner = Text("owner");
        return new PriceLine(Text("key"), unit, Number("low"), Number("typical"), Number("high"), currency, Text("source"), Date("valid_from", needed: true) ?? default)
        {
            SourceDate = Date("source_date", needed: false),
            Owner = owner.Length == 0 ? "finance" : owner,
            Expires = Date("expires", needed: false),
        };
    }
}
