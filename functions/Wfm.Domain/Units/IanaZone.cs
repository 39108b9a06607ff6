namespace Wfm.Domain.Units;

/// <summary>A time zone by its IANA name, for example <c>Australia/Lord_Howe</c>. The default is UTC.</summary>
public readonly record struct IanaZone
{
    private readonly TimeZoneInfo? _info;

    private IanaZone(TimeZoneInfo info) => _info = info;

    /// <summary>Universal time.</summary>
    public static IanaZone Utc => default;

    /// <summary>The IANA name.</summary>
    public string Id => _info?.Id ?? "UTC";

    internal TimeZoneInfo Info => _info ?? TimeZoneInfo.Utc;

    /// <summary>A zone by its IANA name; fails with <c>zone.unknown</c>.</summary>
    public static Result<IanaZone> Parse(string? id) => id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var info)
        ? info.Id is "UTC" or "Etc/UTC" ? Utc : new IanaZone(info)
        : Failure.Invalid("zone.unknown", $"'{id}' is not an IANA time zone, such as Europe/London.", "zone", id);

    /// <summary>The wall clock there at <paramref name="instant"/>.</summary>
    public DateTime LocalAt(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Info).DateTime;

    /// <summary>The calendar date there at <paramref name="instant"/>.</summary>
    public DateOnly DateAt(DateTimeOffset instant) => DateOnly.FromDateTime(LocalAt(instant));

    /// <summary>
    /// The instant of a wall-clock time. A time the clock skips is moved forward by the skipped span; a time that comes
    /// twice means its first occurrence.
    /// </summary>
    public DateTimeOffset InstantOf(DateTime local)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (Info.IsInvalidTime(clock))
            return new DateTimeOffset(clock, Info.GetUtcOffset(clock.AddDays(-1))).ToUniversalTime();
        var offset = Info.IsAmbiguousTime(clock) ? Info.GetAmbiguousTimeOffsets(clock).Max() : Info.GetUtcOffset(clock);
        return new DateTimeOffset(clock, offset).ToUniversalTime();
    }

    /// <summary>True where clocks skip that wall-clock time: it does not exist.</summary>
    public bool Skips(DateTime local) => Info.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));

    /// <summary>The second instant of a wall-clock time that comes twice because clocks go back; null where it does not.</summary>
    public DateTimeOffset? InstantOfSecond(DateTime local)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return Info.IsAmbiguousTime(clock) ? new DateTimeOffset(clock, Info.GetAmbiguousTimeOffsets(clock).Min()).ToUniversalTime() : null;
    }

    /// <inheritdoc />
    public override string ToString() => Id;
}
