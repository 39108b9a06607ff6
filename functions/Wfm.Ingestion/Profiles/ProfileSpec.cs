using Wfm.Domain.Demand;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Profiles;

/// <summary>How times without an offset are meant.</summary>
internal enum WallClock
{
    /// <summary>Each group's own wall clock, unless a zone is said.</summary>
    OfGroup,

    /// <summary>Some zone the file does not name: it is asked for.</summary>
    Asked,

    /// <summary>UTC; a date alone stays that date.</summary>
    Utc,

    /// <summary>The row's own zone column.</summary>
    OfRow,
}

/// <summary>One system's file, as data: how it is recognised, which column is what, and what its figures mean.</summary>
internal sealed record ProfileSpec
{
    /// <summary>The name a user can choose it by.</summary>
    public required string Name { get; init; }

    /// <summary>Header names by field, each with what else it may be called; compared by letters and digits alone.</summary>
    public required IReadOnlyDictionary<Field, string[]> Columns { get; init; }

    /// <summary>Header names that must all be there for the profile to be recognised; empty where it is recognised by its rows.</summary>
    public IReadOnlyList<string> Signature { get; init; } = [];

    /// <summary>Header names that must not be there.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Recognises a file without a header by its first rows.</summary>
    public Func<IReadOnlyList<string[]>, bool>? LooksLike { get; init; }

    /// <summary>Position of each field, from 0, where there is no header.</summary>
    public IReadOnlyDictionary<Field, int> Positions { get; init; } = new Dictionary<Field, int>();

    /// <summary>Confidence once recognised.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>What the confidence rests on.</summary>
    public required string Because { get; init; }

    public FileKind Kind { get; init; } = FileKind.Actuals;

    public WallClock WallClock { get; init; } = WallClock.OfGroup;

    public Attribution Attribution { get; init; } = Attribution.Unstated;

    /// <summary>True where handle time includes wrap-up.</summary>
    public bool WrapIncluded { get; init; } = true;

    /// <summary>Times by contact are given in this many to the second.</summary>
    public double TimesPerSecond { get; init; } = 1;

    /// <summary>Milliseconds since 1970 instead of a text.</summary>
    public bool EpochStart { get; init; }

    /// <summary>Order of dates where the format fixes it.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Delimiter where the format fixes it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Interval length of every row where the format fixes it; a day for daily rows.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>True where a row is a ticket.</summary>
    public bool IsTicket { get; init; }

    /// <summary>Channels by the source's word; a word that is not listed is rejected.</summary>
    public IReadOnlyDictionary<string, Channel>? Channels { get; init; }

    /// <summary>Fields whose position the vendor's public documents do not give: a user has to say it.</summary>
    public IReadOnlyList<Field> ToBeSaid { get; init; } = [];

    /// <summary>A name by letters and digits alone, in lower case.</summary>
    internal static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
