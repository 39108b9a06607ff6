namespace Wfm.Domain.Budget.Assumptions;

/// <summary>Every default that is not a price, with its source. Immutable; a plan stores the version it was made with.</summary>
/// <param name="Entries">Entries, by key and source.</param>
public sealed record AssumptionRegistry(IReadOnlyList<Assumption> Entries)
{
    /// <summary>Content id: the same entries in the same order, the same version.</summary>
    public string Version()
    {
        using var id = new ContentId("assumptions");
        foreach (var entry in Entries)
        {
            id.Add(entry.Key).Add(entry.Unit).Add(FormattableString.Invariant($"{entry.Low:0.##########}|{entry.Typical:0.##########}|{entry.High:0.##########}"))
                .Add(entry.Source).Add(entry.SourceDate).Add(entry.Owner).Add(entry.FreshUntil);
        }

        return id.ToString();
    }

    /// <summary>The registry with <paramref name="entries"/> in it, each in place of the one of its key and source. Fails with every rule broken.</summary>
    public Result<AssumptionRegistry> With(IReadOnlyList<Assumption> entries)
    {
        var problems = new List<Problem>();
        if (entries.Count == 0)
            problems.Add(new Problem("assumption.none", "There is no assumption to replace."));
        foreach (var (index, entry) in entries.Index())
        {
            void Broken(string rule, string message, string field) => problems.Add(new Problem(rule, message, field, Line: index + 1));
            if (entry.Key.Length is 0 or > 64 || !entry.Key.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-'))
                Broken("assumption.key", $"A key is lower-case words joined by '.' and '-', but was '{entry.Key}'.", "key");
            if (entry.Low > entry.Typical || entry.Typical > entry.High)
                Broken("assumption.order", $"Low, typical and high of '{entry.Key}' must not fall.", "typical");
            if (string.IsNullOrWhiteSpace(entry.Source))
                Broken("assumption.source", $"'{entry.Key}' needs a source.", "source");
        }

        if (problems.Count > 0)
            return Failure.Of(FailureKind.Invalid, problems);
        var replaced = entries.Select(entry => (entry.Key, entry.Source)).ToHashSet();
        return new AssumptionRegistry([.. Entries
            .Where(entry => !replaced.Contains((entry.Key, entry.Source)))
            .Concat(entries.GroupBy(entry => (entry.Key, entry.Source)).Select(entry => entry.Last()))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ThenBy(entry => entry.Source, StringComparer.Ordinal)]);
    }

    /// <summary>
    /// What a reader should know on a day: entries that want to be verified (<c>assumption.expired</c>), sources of one key whose ranges differ
    /// (<c>assumption.disagree</c>), and figures in use outside every source's range (<c>assumption.outside</c>).
    /// </summary>
    public IReadOnlyList<FinanceWarning> Warnings(DateOnly date, IEnumerable<FigureInUse> inUse)
    {
        var byKey = Entries.ToLookup(entry => entry.Key);
        return
        [
            .. Entries.Where(entry => entry.FreshUntil < date).Select(entry =>
                new FinanceWarning("assumption.expired", entry.Key, $"Fresh until {entry.FreshUntil:yyyy-MM-dd}: {entry.Source}.", entry.Owner)),
            .. byKey.Where(key => key.Select(entry => (entry.Low, entry.High)).Distinct().Count() > 1).Select(key =>
                new FinanceWarning("assumption.disagree", key.Key, "Sources disagree: " + string.Join("; ", key.Select(Range)) + ".", key.First().Owner)),
            .. inUse.Where(figure => byKey[figure.Key].Any() && !byKey[figure.Key].Any(entry => figure.Value >= entry.Low && figure.Value <= entry.High)).Select(figure =>
                new FinanceWarning("assumption.outside", figure.Key, FormattableString.Invariant($"{figure.Where} has {figure.Value:0.####}, outside every source: {string.Join("; ", byKey[figure.Key].Select(Range))}."), byKey[figure.Key].First().Owner)),
        ];
    }

    private static string Range(Assumption entry) => FormattableString.Invariant($"{entry.Low:0.####} to {entry.High:0.####} {entry.Unit} ({entry.Source})");
}

/// <summary>A figure a plan uses, or an actual, to be held against the sources.</summary>
/// <param name="Key">Key of the registry.</param>
/// <param name="Where">The group or the team it is of, as words.</param>
/// <param name="Value">The figure, in the registry's unit.</param>
public sealed record FigureInUse(string Key, string Where, decimal Value);
