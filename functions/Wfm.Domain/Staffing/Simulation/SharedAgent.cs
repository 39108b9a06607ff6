namespace Wfm.Domain.Staffing.Simulation;

/// <summary>An agent with several contacts open.</summary>
internal sealed class SharedAgent
{
    internal List<int> Contacts { get; } = [];

    /// <summary>Handle time alone that each contact has moved by, of those open all the time.</summary>
    internal double Clock { get; set; }

    /// <summary>When the clock was last set.</summary>
    internal double At { get; set; }

    /// <summary>Counts changes of the contacts: an event made before the last one is void.</summary>
    internal uint Stamp { get; set; }

    /// <summary>Place in the list of agents with as many open.</summary>
    internal int Position { get; set; }

    /// <summary>True for who takes no more contacts.</summary>
    internal bool Leaving { get; set; }
}
