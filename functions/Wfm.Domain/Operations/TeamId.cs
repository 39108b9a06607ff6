namespace Wfm.Domain.Operations;

/// <summary>Names one team: people of one site who serve the same planning groups.</summary>
/// <remarks>1 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>-</c>. The default names nothing and is refused by every store.</remarks>
public readonly record struct TeamId : IComparable<TeamId>
{
    private readonly string? _value;

    private TeamId(string value) => _value = value;

    /// <summary>The key as text.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a key; fails with <c>key.characters</c>.</summary>
    public static Result<TeamId> Parse(string? value) => EntityKey.Check(value, "team").Map(key => new TeamId(key));

    /// <summary>A key known to be good, as in code and tests.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public static TeamId Of(string value) => Parse(value).Value;

    /// <inheritdoc />
    public int CompareTo(TeamId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc />
    public override string ToString() => Value;
}
