namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Where a contact is.</summary>
internal enum ContactState : byte
{
    /// <summary>Its place is free.</summary>
    None,

    /// <summary>On its way: a redial, or between two tiers.</summary>
    Coming,

    /// <summary>In a queue.</summary>
    Waiting,

    /// <summary>Gave up; its place in the queue tells how long it would have waited.</summary>
    GaveUp,

    /// <summary>With an agent.</summary>
    Handled,
}

/// <summary>One contact.</summary>
internal struct Contact
{
    internal ulong Place;
    internal double Arrived;

    // With an agent of several contacts: the agent's own clock when it is finished.
    internal double FinishedAt;
    internal int Queue;
    internal int Slot;
    internal uint Stamp;
    internal ContactState State;
}

/// <summary>Contacts that are somewhere, in places that are used again.</summary>
internal sealed class ContactPool
{
    private int[] _free = new int[256];
    private int _freeCount, _used;

    internal Contact[] All { get; private set; } = new Contact[256];

    internal void Clear()
    {
        (_freeCount, _used) = (0, 0);
        Array.Clear(All);
    }

    internal int Add(ulong place, double arrived, int queue, int slot, ContactState state)
    {
        int index;
        if (_freeCount > 0)
        {
            index = _free[--_freeCount];
        }
        else
        {
            index = _used++;
            if (index == All.Length)
            {
                var more = All;
                Array.Resize(ref more, 2 * index);
                All = more;
            }
        }

        ref var contact = ref All[index];
        (contact.Place, contact.Arrived, contact.Queue, contact.Slot, contact.State) = (place, arrived, queue, slot, state);
        return index;
    }

    internal void Remove(int index)
    {
        ref var contact = ref All[index];
        contact.State = ContactState.None;
        contact.Stamp = unchecked(contact.Stamp + 1);
        if (_freeCount == _free.Length)
            Array.Resize(ref _free, 2 * _freeCount);
        _free[_freeCount++] = index;
    }
}

/// <summary>Contacts in order of arrival; those who gave up keep their place until an agent would have come to them.</summary>
internal sealed class WaitingLine
{
    private int[] _contacts = new int[64];
    private int _head, _count;

    internal int Count => _count;

    internal int First => _contacts[_head];

    /// <summary>Those who have not given up.</summary>
    internal int Waiting { get; set; }

    internal void Clear() => (_head, _count, Waiting) = (0, 0, 0);

    internal void Add(int contact)
    {
        if (_count == _contacts.Length)
        {
            var more = new int[2 * _count];
            for (var index = 0; index < _count; index++)
                more[index] = _contacts[(_head + index) & (_contacts.Length - 1)];
            (_contacts, _head) = (more, 0);
        }

        _contacts[(_head + _count++) & (_contacts.Length - 1)] = contact;
    }

    internal int Take()
    {
        var first = _contacts[_head];
        _head = (_head + 1) & (_contacts.Length - 1);
        _count--;
        return first;
    }
}
