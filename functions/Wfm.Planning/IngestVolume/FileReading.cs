namespace Wfm.Planning.IngestVolume;

/// <summary>Which interval a contact is counted in.</summary>
public enum Attribution
{
    /// <summary>The source's documentation does not say.</summary>
    Unstated,

    /// <summary>The interval in which it arrived.</summary>
    Arrival,

    /// <summary>The interval in which it ended.</summary>
    End,
}

/// <summary>What the figures of a file are.</summary>
public enum FileKind
{
    /// <summary>What happened.</summary>
    Actuals,

    /// <summary>Somebody's forecast: kept as a layer of its own, never mixed into history.</summary>
    Forecast,
}

/// <summary>How a file is read: what was detected, what was chosen, and what that rests on. Stored with its import.</summary>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Confidence">0 to 1; 1 where the profile was chosen or its documented header matches whole.</param>
/// <param name="Because">What the confidence rests on.</param>
/// <param name="Kind">What the figures are.</param>
/// <param name="Encoding">Text encoding.</param>
/// <param name="Delimiter">Delimiter, or null for JSON and XML.</param>
/// <param name="Times">How times are read: <c>instants</c>, the wall clock of a named zone, or of each group's own.</param>
/// <param name="DateOrder">Order of dates, where the file has dates of three numbers.</param>
/// <param name="DecimalMark">Decimal mark.</param>
/// <param name="WrapIncluded">True where handle time includes wrap-up.</param>
/// <param name="Attribution">Which interval contacts are counted in.</param>
/// <param name="Ignored">Columns that were not used.</param>
/// <param name="Dropped">Columns that look like personal data; not even rejections keep them.</param>
/// <param name="Header">The header line as it came, for replays; null where there is none.</param>
public sealed record FileReading(
    string Profile,
    decimal Confidence,
    string Because,
    FileKind Kind,
    string Encoding,
    string? Delimiter,
    string Times,
    DateOrder? DateOrder,
    string DecimalMark,
    bool WrapIncluded,
    Attribution Attribution,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<string> Dropped,
    string? Header)
{
    /// <summary>Rows of a queue message, whose form is ours.</summary>
    public static FileReading Message { get; } = new(
        "message", 1, "the message's own form", FileKind.Actuals, "utf-8", null, "instants", null, ".", true, Attribution.Unstated, [], [], null);
}
