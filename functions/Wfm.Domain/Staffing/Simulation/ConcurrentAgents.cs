namespace Wfm.Domain.Staffing.Simulation;

/// <summary>
/// Agents who have several contacts open at once. Each shares their agent's pace evenly: with k open, a contact of 60 s alone moves at
/// H(1) / H(k). An agent's own clock runs at that pace, so that a contact is finished when the clock has moved by its handle time alone.
/// </summary>
internal sealed class ConcurrentAgents
{
    private readonly int _most;
    private readonly double[] _pace;
    private readonly double[] _capacityShare;
    private readonly List<SharedAgent> _agents = [];
    private readonly List<int>[] _withOpen;
    private readonly List<int> _leaving = [];
    private readonly List<int> _away = [];
    private int _present;

    internal ConcurrentAgents(ConcurrencyProfile profile)
    {
        _most = profile.MaximumOpen;
        _pace = [.. Enumerable.Range(0, _most + 1).Select(open => open == 0 ? 0 : profile.HandleTimes[0] / profile.HandleTimes[open - 1])];
        _capacityShare = [.. Enumerable.Range(0, _most + 1).Select(open => profile.Throughput(open) / profile.Throughput(_most))];
        _withOpen = [.. Enumerable.Range(0, _most + 1).Select(_ => new List<int>())];
    }

    /// <summary>Work being done, in agents with all their contacts open.</summary>
    internal double Load { get; private set; }

    internal bool HasRoom
    {
        get
        {
            for (var open = 0; open < _most; open++)
            {
                if (_withOpen[open].Count > 0)
                    return true;
            }

            return false;
        }
    }

    internal void Clear()
    {
        _agents.Clear();
        _leaving.Clear();
        _away.Clear();
        foreach (var level in _withOpen)
            level.Clear();
        (_present, Load) = (0, 0);
    }

    /// <summary>As many as given take contacts from now on; who leaves finishes what is open first.</summary>
    internal void Staff(int count)
    {
        for (; _present < count; _present++)
            Join();
        for (; _present > count; _present--)
        {
            // Who has least to finish leaves.
            var open = 0;
            while (_withOpen[open].Count == 0)
                open++;
            var agent = _withOpen[open][^1];
            Unlist(agent);
            _agents[agent].Leaving = true;
            (open == 0 ? _away : _leaving).Add(agent);
        }
    }

    /// <summary>Gives a contact to the agent with the fewest open and says when that agent next finishes one.</summary>
    internal CalendarEvent Assign(ContactPool pool, int contact, double handleSeconds, double now, int team)
    {
        var open = 0;
        while (_withOpen[open].Count == 0)
            open++;
        return Give(_withOpen[open][^1], pool, contact, handleSeconds, now, team);
    }

    /// <summary>The same, to an agent who is about to leave.</summary>
    internal CalendarEvent Give(int agent, ContactPool pool, int contact, double handleSeconds, double now, int team)
    {
        var who = _agents[agent];
        Advance(who, now);
        pool.All[contact].FinishedAt = who.Clock + handleSeconds;
        if (who.Leaving && who.Contacts.Count == 0)
        {
            _away.Remove(agent);
            _leaving.Add(agent);
        }

        Change(agent, () => who.Contacts.Add(contact));
        return Next(agent, pool, now, team);
    }

    /// <summary>False where the agent's contacts have changed since the event was made.</summary>
    internal bool IsCurrent(in CalendarEvent finish) => CalendarEvent.Kept(_agents[finish.Index].Stamp) == finish.Stamp;

    /// <summary>Takes the contact that is finished from an agent, and says when the next one is, if any.</summary>
    internal (int Contact, CalendarEvent? Next) Finish(int agent, ContactPool pool, double now, int team)
    {
        var who = _agents[agent];
        Advance(who, now);
        var first = who.Contacts.MinBy(contact => pool.All[contact].FinishedAt);
        Change(agent, () => who.Contacts.Remove(first));
        if (who.Leaving && who.Contacts.Count == 0)
        {
            _leaving.Remove(agent);
            _away.Add(agent);
        }

        return (first, who.Contacts.Count > 0 ? Next(agent, pool, now, team) : null);
    }

    /// <summary>True for an agent who takes no more contacts.</summary>
    internal bool IsLeaving(int agent) => _agents[agent].Leaving;

    private void Join()
    {
        int agent;
        if (_leaving.Count > 0)
            agent = Last(_leaving);
        else if (_away.Count > 0)
            agent = Last(_away);
        else
        {
            agent = _agents.Count;
            _agents.Add(new SharedAgent());
        }

        _agents[agent].Leaving = false;
        List(agent);
    }

    private CalendarEvent Next(int agent, ContactPool pool, double now, int team)
    {
        var who = _agents[agent];
        var first = double.PositiveInfinity;
        foreach (var contact in who.Contacts)
            first = Math.Min(first, pool.All[contact].FinishedAt);
        var wait = Math.Max(0, first - who.Clock) / _pace[who.Contacts.Count];
        return CalendarEvent.Of(now + wait, EventKind.AgentFinishes, team, who.Stamp, agent);
    }

    private void Advance(SharedAgent agent, double now)
    {
        agent.Clock += (now - agent.At) * _pace[agent.Contacts.Count];
        agent.At = now;
    }

    private void Change(int agent, Action change)
    {
        var who = _agents[agent];
        if (!who.Leaving)
            Unlist(agent);
        Load -= _capacityShare[who.Contacts.Count];
        change();
        Load += _capacityShare[who.Contacts.Count];
        who.Stamp = unchecked(who.Stamp + 1);
        if (!who.Leaving)
            List(agent);
    }

    private void List(int agent)
    {
        var level = _withOpen[_agents[agent].Contacts.Count];
        _agents[agent].Position = level.Count;
        level.Add(agent);
    }

    private void Unlist(int agent)
    {
        var level = _withOpen[_agents[agent].Contacts.Count];
        var position = _agents[agent].Position;
        level[position] = level[^1];
        _agents[level[position]].Position = position;
        level.RemoveAt(level.Count - 1);
    }

    private static int Last(List<int> agents)
    {
        var last = agents[^1];
        agents.RemoveAt(agents.Count - 1);
        return last;
    }
}
