using System.Text.RegularExpressions;

namespace Wfm.Ingestion.Profiles;

/// <summary>Columns that look like personal data: by their name, or because most of their values look like e-mail addresses, phone or card numbers.</summary>
internal static partial class PersonalData
{
    internal static IEnumerable<int> Columns(string[]? header, IReadOnlyList<string[]> rows, IReadOnlySet<int> used)
    {
        var columns = header?.Length ?? (rows.Count == 0 ? 0 : rows.Max(row => row.Length));
        for (var column = 0; column < columns; column++)
        {
            if (!used.Contains(column) && ((header is not null && Name().IsMatch(header[column])) || Values(rows, column)))
                yield return column;
        }
    }

    private static bool Values(IReadOnlyList<string[]> rows, int column)
    {
        var values = rows.Where(row => column < row.Length && row[column].Length > 0).Select(row => row[column].Trim()).ToList();
        return values.Count > 0 && values.Count(value => Value().IsMatch(value)) * 2 > values.Count;
    }

    [GeneratedRegex(@"e-?mail|phone|mobile|msisdn|\bani\b|caller|customer|requester|contact ?name|first ?name|last ?name|surname|full ?name|agent ?name|address|street|birth|ssn|social security|passport|iban|card|\bip\b|subject|description|comment|transcript", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[A-Za-z]{2,}$|^\+\d[\d ()/-]{7,}$|^\d{3}-\d{2}-\d{4}$|^(\d{4}[ -]){3}\d{4}$")]
    private static partial Regex Value();
}
