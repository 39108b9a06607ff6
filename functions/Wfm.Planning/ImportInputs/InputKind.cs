namespace Wfm.Planning.ImportInputs;

/// <summary>Inputs beside contact volume that come as tables. Heads and prices have use cases of their own.</summary>
public enum InputKind
{
    /// <summary>Shrinkage of a group by date: layer and percent.</summary>
    Shrinkage,

    /// <summary>Hours of absence of a team by date and reason.</summary>
    Absence,

    /// <summary>Dates on which a site is closed or has other hours.</summary>
    Calendar,

    /// <summary>Events that change demand: campaigns, launches, outages.</summary>
    Events,
}

/// <summary>One accepted row: its values by column, in one form whatever the file's was (dates yyyy-MM-dd, numbers with a point).</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Values">Values by column name; an empty one is left out.</param>
public sealed record InputRow(long Line, IReadOnlyDictionary<string, string> Values);

/// <summary>A file of inputs as it was read: every row is accepted or rejected.</summary>
/// <param name="Rows">Rows accepted.</param>
/// <param name="Rejected">What is wrong with the others, with line, field, value and rule.</param>
public sealed record InputTable(IReadOnlyList<InputRow> Rows, IReadOnlyList<Problem> Rejected);

/// <summary>A stored file of inputs.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Id">Content id: the same content is the same document.</param>
/// <param name="Source">Where it came from, for people.</param>
/// <param name="AcceptedAt">When it first came.</param>
/// <param name="Table">What it says.</param>
public sealed record InputDocument(InputKind Kind, string Id, string Source, DateTimeOffset AcceptedAt, InputTable Table);
