namespace Wfm.Domain;

/// <summary>What kind of trouble a <see cref="Failure"/> is; a head maps it to an exit code or an HTTP status.</summary>
public enum FailureKind
{
    /// <summary>The input breaks a rule; the caller can mend it (HTTP 400/422).</summary>
    Invalid,

    /// <summary>What was asked for does not exist, or not for this caller (HTTP 404).</summary>
    NotFound,

    /// <summary>Somebody else changed it first; read again (HTTP 409/412).</summary>
    Conflict,

    /// <summary>The caller may not do this (HTTP 403).</summary>
    Forbidden,

    /// <summary>A resource this needs cannot be reached now; trying again may help (HTTP 503).</summary>
    Unavailable,
}

/// <summary>One broken rule: which, in words for a person, and where known the field, the value found and the line of the file.</summary>
/// <param name="Rule">Stable key of the rule, <c>subject.rule</c>, for example <c>shrinkage.range</c>.</param>
/// <param name="Message">A sentence that says what was expected and what was found.</param>
/// <param name="Field">The input field, where there is one.</param>
/// <param name="Value">The value found, as text.</param>
/// <param name="Line">Line of the file, from 1, where the input is a file.</param>
public sealed record Problem(string Rule, string Message, string? Field = null, string? Value = null, long? Line = null);

/// <summary>Expected trouble, as a value: every problem found, not only the first. A bug is an exception instead.</summary>
public sealed record Failure
{
    private Failure(FailureKind kind, IReadOnlyList<Problem> problems)
    {
        Kind = kind;
        Problems = problems;
    }

    /// <summary>What kind of trouble this is.</summary>
    public FailureKind Kind { get; }

    /// <summary>All problems found, in input order; never empty.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The key of the first broken rule.</summary>
    public string Rule => Problems[0].Rule;

    /// <summary>The sentences of all problems, joined by a space.</summary>
    public string Message => string.Join(' ', Problems.Select(problem => problem.Message));

    /// <summary>The input breaks <paramref name="rule"/>.</summary>
    public static Failure Invalid(string rule, string message, string? field = null, object? value = null) =>
        Single(FailureKind.Invalid, rule, message, field, value);

    /// <summary>What was asked for is not there.</summary>
    public static Failure NotFound(string rule, string message, string? field = null, object? value = null) =>
        Single(FailureKind.NotFound, rule, message, field, value);

    /// <summary>Somebody else changed it first.</summary>
    public static Failure Conflict(string rule, string message) => Single(FailureKind.Conflict, rule, message, null, null);

    /// <summary>The caller may not do this.</summary>
    public static Failure Forbidden(string rule, string message) => Single(FailureKind.Forbidden, rule, message, null, null);

    /// <summary>A resource cannot be reached now.</summary>
    public static Failure Unavailable(string rule, string message) => Single(FailureKind.Unavailable, rule, message, null, null);

    /// <summary>One failure that reports all <paramref name="problems"/>; there must be at least one.</summary>
    public static Failure Of(FailureKind kind, IReadOnlyList<Problem> problems) => problems.Count > 0
        ? new Failure(kind, problems)
        : throw new ArgumentException("A failure names at least one problem.", nameof(problems));

    /// <summary>Both failures as one; the kind of the first is kept.</summary>
    public Failure And(Failure other) => new(Kind, [.. Problems, .. other.Problems]);

    /// <summary>The same failure, its problems naming <paramref name="field"/> where they name none.</summary>
    public Failure At(string field) =>
        new(Kind, [.. Problems.Select(problem => problem.Field is null ? problem with { Field = field } : problem)]);

    /// <inheritdoc />
    public override string ToString() => $"{Kind}: {Message}";

    private static Failure Single(FailureKind kind, string rule, string message, string? field, object? value) =>
        new(kind, [new Problem(rule, message, field, value is null ? null : FormattableString.Invariant($"{value}"))]);
}
