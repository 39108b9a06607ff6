namespace Wfm.Domain.Operations;

/// <summary>Names one place, or one remote team, with a time zone, a country and seats.</summary>
/// <remarks>1 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>-</c>. The default names nothing and is refused by every store.</remarks>
public readonly record struct SiteId : IComparable<SiteId>
{
    private readonly string? _value;

    private SiteId(string value) => _value = value;

    /// <summary>The key as text.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a key; fails with <c>key.characters</c>.</summary>
    public static Result<SiteId> Parse(string? value) => EntityKey.Check(value, "site").Map(key => new SiteId(key));

    /// <summary>A key known to be good, as in code and tests.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static SiteId Of(string value) => Parse(value).Value;

    /// <inheritdoc />
    public int CompareTo(SiteId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
