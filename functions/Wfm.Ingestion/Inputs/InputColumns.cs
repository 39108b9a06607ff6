using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Ingestion.Text;
using Wfm.Planning.ImportInputs;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Inputs;

/// <summary>What a column of inputs holds.</summary>
internal enum InputValue
{
    Group,
    Team,
    Site,
    Date,
    Clock,
    Percent,
    Number,
    Text,
}

/// <summary>A column of a table of inputs.</summary>
internal sealed record InputColumn(string Name, InputValue Value, bool IsRequired = true)
{
    internal bool IsNumber => Value is InputValue.Percent or InputValue.Number;
}

/// <summary>The columns of each kind of inputs.</summary>
internal static class InputColumns
{
    internal static IReadOnlyList<InputColumn> Of(InputKind kind) => kind switch
    {
        InputKind.Shrinkage => [new("group", InputValue.Group), new("date", InputValue.Date), new("layer", InputValue.Text), new("percent", InputValue.Percent)],
        InputKind.Absence => [new("team", InputValue.Team), new("date", InputValue.Date), new("reason", InputValue.Text), new("hours", InputValue.Number)],
        InputKind.Calendar => [new("site", InputValue.Site), new("date", InputValue.Date), new("name", InputValue.Text), new("opens", InputValue.Clock, false), new("closes", InputValue.Clock, false)],
        InputKind.Events => [new("group", InputValue.Group), new("first_day", InputValue.Date), new("last_day", InputValue.Date), new("name", InputValue.Text), new("contacts_percent", InputValue.Number, false)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without columns."),
    };
}

/// <summary>Reads the values of one file.</summary>
internal sealed class InputParser(Operation operation, DateOrder? order, char mark)
{
    private const int LongestText = 200;

    internal Result<string> Read(InputColumn column, string text) => column.Value switch
    {
        InputValue.Group => Known(column, text, operation.Groups.Any(group => group.Id.Value == text)),
        InputValue.Team => Known(column, text, operation.Teams.Any(team => team.Id.Value == text)),
        InputValue.Site => Known(column, text, operation.Sites.Any(site => site.Id.Value == text)),
        InputValue.Date => TimeText.TryParse(text, order, out var date, out var hasClock) && !hasClock
            ? date.WallClock!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Invalid(column, text, "must be a date such as 2026-03-01"),
        InputValue.Clock => TimeText.TryClock(text, out var clock) ? clock.ToString("hh\\:mm", CultureInfo.InvariantCulture) : Invalid(column, text, "must be a time of day such as 08:30"),
        InputValue.Percent => Number(column, text, 0, 100),
        InputValue.Number => Number(column, text, -1_000_000, 1_000_000),
        _ => text.Length <= LongestText ? text : Invalid(column, text[..50], $"may have {LongestText} characters"),
    };

    private static Result<string> Known(InputColumn column, string text, bool isKnown) =>
        isKnown ? text : Failure.Invalid($"{column.Name}.unknown", $"There is no {column.Name} '{text}'.", column.Name, text);

    private Result<string> Number(InputColumn column, string text, double least, double most) =>
        NumberText.TryParse(text, mark, out var number) && number >= least && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : Invalid(column, text, string.Create(CultureInfo.InvariantCulture, $"must be a number of {least} to {most}"));

    private static Failure Invalid(InputColumn column, string text, string what) => Failure.Invalid("inputs.value", $"{column.Name} {what}, but was '{text}'.", column.Name, text);
}
