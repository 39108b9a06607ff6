using Wfm.Domain.Staffing;
using Wfm.Storage.Tables;
namespace Wfm.Storage.GroupPlans;
internal static class StaffingFormat
{
    internal static byte[] Write(StaffingDay day)
    {
        var writer = new PackedWriter();
        writer.Whole(day.Agents.Length);
        writer.FixedPoint([.. day.Agents.Select(a => (double)a)], 1);
        writer.FixedPoint(day.Fractional, 1000);
        return writer.ToArray();
    }

    internal static StaffingDay Read(ReadOnlySpan<byte> bytes, DateOnly date)
    {
        var reader = new PackedReader(bytes);
        var n = (int)reader.Whole();
        return new StaffingDay(date, [.. reader.FixedPoint(n, 1).Select(x => (int)x)], reader.FixedPoint(n, 1000));
    }
}
