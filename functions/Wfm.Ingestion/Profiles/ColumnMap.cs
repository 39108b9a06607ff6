using System.Globalization;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Profiles;

/// <summary>Which column of a file holds which field.</summary>
internal sealed class ColumnMap
{
    private readonly int[] _columns = new int[Enum.GetValues<Field>().Length];

    private ColumnMap() => Array.Fill(_columns, -1);

    /// <summary>The column of a field, from 0, or -1.</summary>
    internal int this[Field field] => _columns[(int)field];

    /// <summary>The columns that are used.</summary>
    internal IReadOnlySet<int> Used => _columns.Where(column => column >= 0).ToHashSet();

    internal bool Has(Field field) => this[field] >= 0;

    /// <summary>The text of a field, or empty.</summary>
    internal string Of(string[] fields, Field field) => this[field] is >= 0 and var column && column < fields.Length ? fields[column] : "";

    /// <summary>The columns a user named, then the profile's; fails where a named one is not there.</summary>
    internal static Result<ColumnMap> Of(ProfileSpec spec, string[]? header, ReadingChoices choices)
    {
        var map = new ColumnMap();
        foreach (var (field, position) in spec.Positions)
            map._columns[(int)field] = position;

        var plain = header?.Select(ProfileSpec.Plain).ToList() ?? [];
        foreach (var (field, names) in spec.Columns)
            map._columns[(int)field] = names.Select(name => plain.IndexOf(ProfileSpec.Plain(name))).FirstOrDefault(column => column >= 0, -1);

        foreach (var (name, column) in choices.Columns ?? new Dictionary<string, string>())
        {
            if (!Enum.TryParse<Field>(ProfileSpec.Plain(name), ignoreCase: true, out var field) || !Enum.IsDefined(field))
                return Failure.Invalid("columns.field", $"'{name}' is no field; fields are {string.Join(", ", Enum.GetNames<Field>().Select(Word))}.", "columns", name);
            var found = column.StartsWith('#') && int.TryParse(column.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position is >= 1 and <= 256
                ? position - 1
                : Array.IndexOf(header ?? [], column) is >= 0 and var exact ? exact : plain.IndexOf(ProfileSpec.Plain(column));
            if (found < 0)
                return Failure.Invalid("columns.missing", $"The mapping puts {name} into column '{column}', which the file does not have.", "columns", column);
            map._columns[(int)field] = found;
        }

        return map;
    }

    /// <summary>The name of a field in a mapping: <c>handle_seconds</c>.</summary>
    internal static string Word(string field) => string.Concat(field.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}")).ToLowerInvariant();
}
