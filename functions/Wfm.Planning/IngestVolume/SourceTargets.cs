using Wfm.Domain.Demand;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Where the rows of one source key go.</summary>
/// <param name="Number">Counts targets from 0, in the order their first rows came.</param>
/// <param name="Group">The planning group.</param>
/// <param name="Part">What the source owns of it; empty where it is the whole group.</param>
internal sealed record SourceTarget(int Number, GroupAtSite Group, string Part);

/// <summary>
/// Finds the planning group of a row: by the mapping (longest source key first), by the group's key, by the group's name. Asked once for each source key.
/// </summary>
internal sealed class SourceTargets(IReadOnlyList<GroupAtSite> groups, ReadingChoices choices)
{
    private readonly Dictionary<string, GroupAtSite> _byKey = groups.ToDictionary(group => group.Group.Id.Value, StringComparer.Ordinal);
    private readonly ILookup<string, GroupAtSite> _byName = groups.ToLookup(group => group.Group.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, Result<SourceTarget>> _found = new(StringComparer.Ordinal);
    private int _count;

    internal Result<SourceTarget> Of(VolumeRow row)
    {
        var key = row.Detail ?? row.Part ?? row.Group;
        if (_found.TryGetValue(key, out var found))
            return found;
        // A file of nothing but unknown queues must not fill the memory with their names.
        found = Find(row);
        if (_found.Count < 100_000)
            _found[key] = found;
        return found;
    }

    private Result<SourceTarget> Find(VolumeRow row)
    {
        foreach (var key in (string?[])[row.Detail, row.Part, row.Group])
        {
            if (key is not null && choices.Groups?.TryGetValue(key, out var named) == true)
            {
                return _byKey.TryGetValue(named.Value, out var mapped)
                    ? new SourceTarget(_count++, mapped, row.Part ?? row.Group)
                    : Failure.Invalid("group.unknown", $"The mapping sends '{key}' to '{named}', which is not a planning group of this operation.", "group", key);
            }
        }

        if (!_byKey.TryGetValue(row.Group, out var group) && _byName[row.Group].ToList() is [var only])
            group = only;
        if (group is null)
            return Failure.Invalid("group.unknown", $"'{row.Group}' is not a planning group of this operation; name its group in the mapping.", "group", row.Group);
        return row.Channel is { } channel && channel != group.Group.Channel
            ? Failure.Invalid("channel.mismatch", $"'{row.Part ?? row.Group}' is {Word(channel)}, but the group '{group.Group.Id}' takes {Word(group.Group.Channel)}; name the group of this channel in the mapping.", "channel", channel)
            : new SourceTarget(_count++, group, row.Part ?? "");
    }

    private static string Word(Channel channel) => channel.ToString().ToLowerInvariant();
}
