namespace Wfm.Domain.Staffing.Simulation;

/// <summary>What happens, and to which contact or agent.</summary>
internal enum EventKind
{
    /// <summary>A contact of a team that takes one at a time is finished.</summary>
    Finished,

    /// <summary>An agent with several open contacts finishes one.</summary>
    AgentFinishes,

    /// <summary>A waiting contact gives up.</summary>
    GivesUp,

    /// <summary>A redial or an escalated contact arrives.</summary>
    Arrives,
}

/// <summary>One event to come.</summary>
/// <param name="Time">When, in seconds.</param>
/// <param name="Tag">Kind, team and stamp.</param>
/// <param name="Index">Contact or agent.</param>
internal readonly record struct CalendarEvent(double Time, uint Tag, int Index)
{
    private const int TeamBits = 8, KindBits = 2;

    /// <summary>Most teams there can be.</summary>
    internal const int MostTeams = 1 << TeamBits;

    internal EventKind Kind => (EventKind)(Tag & 3);

    internal int Team => (int)(Tag >> KindBits) & (MostTeams - 1);

    /// <summary>Number of times the contact's place, or the agent's state, had changed: another number now means that the event is void.</summary>
    internal uint Stamp => Tag >> (TeamBits + KindBits);

    internal static CalendarEvent Of(double time, EventKind kind, int team, uint stamp, int index)
    {
        unchecked
        {
            return new CalendarEvent(time, (stamp << (TeamBits + KindBits)) | ((uint)team << KindBits) | (uint)kind, index);
        }
    }

    /// <summary>The part of a stamp that an event keeps.</summary>
    internal static uint Kept(uint stamp) => stamp & (uint.MaxValue >> (TeamBits + KindBits));
}

/// <summary>Events to come in order of time: a heap of four children to a node, in one array.</summary>
internal sealed class EventCalendar
{
    private CalendarEvent[] _events = new CalendarEvent[256];
    private int _count;

    // The first event is taken but its place not filled yet: an event added next goes there in one pass instead of two.
    private bool _hole;

    /// <summary>Time of the first event; infinite where there is none.</summary>
    internal double NextTime
    {
        get
        {
            if (_hole)
                FillHole();
            return _count > 0 ? _events[0].Time : double.PositiveInfinity;
        }
    }

    internal void Clear() => (_count, _hole) = (0, false);

    /// <summary>Takes the first event.</summary>
    internal CalendarEvent Take()
    {
        _hole = true;
        return _events[0];
    }

    internal void Add(in CalendarEvent item)
    {
        if (_hole)
        {
            _hole = false;
            Sink(item);
            return;
        }

        if (_count == _events.Length)
            Array.Resize(ref _events, 2 * _count);
        var at = _count++;
        var events = _events;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (events[parent].Time <= item.Time)
                break;
            events[at] = events[parent];
            at = parent;
        }

        events[at] = item;
    }

    private void FillHole()
    {
        _hole = false;
        _count--;
        if (_count > 0)
            Sink(_events[_count]);
    }

    private void Sink(in CalendarEvent item)
    {
        var (events, count, at) = (_events, _count, 0);
        var moved = item;
        while (true)
        {
            var child = (at << 2) + 1;
            if (child >= count)
                break;
            var first = child;
            var time = events[child].Time;
            var end = Math.Min(child + 4, count);
            for (var other = child + 1; other < end; other++)
            {
                if (events[other].Time < time)
                    (first, time) = (other, events[other].Time);
            }

            if (time >= moved.Time)
                break;
            events[at] = events[first];
            at = first;
        }

        events[at] = moved;
    }
}
