namespace Wfm.Domain.Operations;

/// <summary>Names one customer of the service; everything is kept apart by it.</summary>
/// <remarks>1 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>-</c>. The default names nothing and is refused by every store.</remarks>
public readonly record struct TenantId : IComparable<TenantId>
{
    private readonly string? _value;

    private TenantId(string value) => _value = value;

    /// <summary>The key as text.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a key; fails with <c>key.characters</c>.</summary>
    public static Result<TenantId> Parse(string? value) => EntityKey.Check(value, "tenant").Map(key => new TenantId(key));

    /// <summary>A key known to be good, as in code and tests.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static TenantId Of(string value) => Parse(value).Value;

    /// <inheritdoc />
    public int CompareTo(TenantId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
