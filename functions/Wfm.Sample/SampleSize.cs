namespace Wfm.Sample;

/// <summary>Which operation to make. The default is <see cref="Seats25"/>.</summary>
public readonly record struct SampleSize
{
    private SampleSize(string name, int groups)
    {
        Name = name;
        ScaledGroups = groups;
    }

    /// <summary>One site, 6 planning groups: a small in-house centre.</summary>
    public static SampleSize Seats25 => default;

    /// <summary>Three sites in three zones with clock changes in both hemispheres, 24 planning groups.</summary>
    public static SampleSize Seats600 { get; } = new("600-seat", 0);

    /// <summary>What it is called.</summary>
    public string Name => field ?? "25-seat";

    /// <summary>How many planning groups a scaled operation has; 0 for the two above.</summary>
    public int ScaledGroups { get; }

    /// <summary>
    /// A large operation for scale tests, 1 to 10,000 planning groups over five sites. The first n groups of a larger one have the
    /// numbers of the n-group operation.
    /// </summary>
    public static SampleSize Scaled(int groups)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, 10_000);
        return new SampleSize($"{groups}-group", groups);
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}
