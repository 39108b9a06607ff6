using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>
/// Keys of the Volumes table: PK <c>{tenant}|{group}|{yyyy}</c>, RK <c>{yyyyMMdd}|{import}|{minutes}.{part}</c>. What a source calls its part may hold any character;
/// the key holds a short hash of it, and the row its name.
/// </summary>
internal static class VolumeKeys
{
    private const int PartLength = 10;

    internal static string Partition(TenantId tenant, PlanningGroupId group, int year) =>
        TableKey.Of(tenant.Value, group.Value, year.ToString(CultureInfo.InvariantCulture));

    internal static string Row(string import, LayerDayKey day) => TableKey.Of(
        TableKey.Day(day.Date), import, string.Create(CultureInfo.InvariantCulture, $"{day.Interval.TotalMinutes}.{(day.Part.Length == 0 ? "all" : ContentId.Of("part", day.Part)[..PartLength])}"));

    internal static (DateOnly Date, string Import) Read(string row) => row.Split('|') is [var day, var import, _]
        ? (TableKey.Date(day), import)
        : throw new InvalidDataException($"Volume row '{row}' has no layer.");
}
