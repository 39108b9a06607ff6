namespace Wfm.Domain.Operations;

/// <summary>Names one planning group: contacts of one channel, language and tier that one team handles.</summary>
/// <remarks>1 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>-</c>. The default names nothing and is refused by every store.</remarks>
public readonly record struct PlanningGroupId : IComparable<PlanningGroupId>
{
    private readonly string? _value;

    private PlanningGroupId(string value) => _value = value;

    /// <summary>The key as text.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a key; fails with <c>key.characters</c>.</summary>
    public static Result<PlanningGroupId> Parse(string? value) => EntityKey.Check(value, "group").Map(key => new PlanningGroupId(key));

    /// <summary>A key known to be good, as in code and tests.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static PlanningGroupId Of(string value) => Parse(value).Value;

    /// <inheritdoc />
    public int CompareTo(PlanningGroupId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
