using System.Text.RegularExpressions;

namespace Wfm.Domain.Budget;

/// <summary>What a price line must hold to before it replaces another.</summary>
public static partial class PriceRules
{
    /// <summary>Every rule broken, in line order; lines are counted from 1.</summary>
    public static IReadOnlyList<Problem> Check(IReadOnlyList<PriceLine> lines)
    {
        var problems = new List<Problem>();
        if (lines.Count == 0)
            problems.Add(new Problem("price.none", "There is no price line to replace."));
        foreach (var (index, line) in lines.Index())
        {
            void Broken(string rule, string message, string field, object? value) =>
                problems.Add(new Problem(rule, message, field, FormattableString.Invariant($"{value}"), index + 1));

            if (!Key().IsMatch(line.Key))
                Broken("price.key", $"A key is lower-case words joined by '.' and '-', such as salary.csr-1.us, but was '{line.Key}'.", "key", line.Key);
            if (line.Low < 0)
                Broken("price.negative", $"Prices are 0 or more, but the low end of '{line.Key}' is not.", "low", line.Low);
            if (!line.IsOrdered)
                Broken("price.order", $"Low, typical and high of '{line.Key}' must not fall.", "typical", line.Typical);
            if (line.High > 1_000_000_000)
                Broken("price.tooHigh", $"The high end of '{line.Key}' is past 1,000,000,000.", "high", line.High);
            if (string.IsNullOrWhiteSpace(line.Source))
                Broken("price.source", $"'{line.Key}' needs a source: where does the figure come from?", "source", line.Source);
            if (line.Expires < line.ValidFrom)
                Broken("price.expires", $"'{line.Key}' expires before it holds.", "expires", line.Expires);
            if (line.Key.StartsWith("exchange.", StringComparison.Ordinal) && line.Low == 0)
                Broken("price.exchange", $"The rate '{line.Key}' must be above 0.", "low", line.Low);
        }

        foreach (var twice in lines.Index().GroupBy(line => (line.Item.Key, line.Item.ValidFrom)).Where(group => group.Count() > 1))
            problems.Add(new Problem("price.twice", $"'{twice.Key.Key}' comes twice for {twice.Key.ValidFrom:yyyy-MM-dd}.", "key", twice.Key.Key, twice.Last().Index + 1));
        return problems;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,30}(\.[a-z0-9][a-z0-9-]{0,30}){1,2}\z")]
    private static partial Regex Key();
}
