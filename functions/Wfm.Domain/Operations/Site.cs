using Wfm.Domain.Units;

namespace Wfm.Domain.Operations;

/// <summary>One place, or one remote team: the clock, the holidays and the seats people share.</summary>
public sealed record Site
{
    /// <summary>The key.</summary>
    public required SiteId Id { get; init; }

    /// <summary>The name people use.</summary>
    public required string Name { get; init; }

    /// <summary>The zone whose wall clock rules the site.</summary>
    public required IanaZone Zone { get; init; }

    /// <summary>ISO 3166 country code: chooses holidays and pay tables.</summary>
    public required string Country { get; init; }

    /// <summary>The local time from which the nightly run may plan; by default 02:30, which exists or is moved forward on every day.</summary>
    public TimeOnly NightlyRunAt { get; init; } = new(2, 30);

    /// <summary>Share of heads who work remotely at any time, 0 to 1: they need licences but no seat.</summary>
    public decimal RemoteShare { get; init; }

    /// <summary>Heads for each seat, 1 or more: 1 gives everybody on site a desk, 1.2 lets twelve share ten.</summary>
    public decimal HeadsPerSeat { get; init; } = 1;
}
