namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Who takes which contact, and what is counted when.</summary>
internal sealed class Floor(QueueState[] queues, TeamState[] teams, EventCalendar calendar, ContactPool pool, double slotSeconds)
{
    /// <summary>A contact comes: to the first team with its skill and an agent free, else into the queue.</summary>
    internal void Arrive(QueueState queue, ulong place, double now, int slot)
    {
        var contact = pool.Add(place, now, queue.Index, slot, ContactState.Waiting);
        Enter(queue, contact, now, slot);
    }

    /// <summary>Puts contacts into a queue that were there before anything began.</summary>
    internal void Wait(QueueState queue, ulong place, int contacts)
    {
        for (var index = 0; index < contacts; index++)
        {
            place = Draws.Next(place);
            queue.Line.Add(pool.Add(place, 0, queue.Index, -1, ContactState.Waiting));
            queue.Line.Waiting++;
        }
    }

    internal void Handle(in CalendarEvent item)
    {
        switch (item.Kind)
        {
            case EventKind.Finished:
                Finish(teams[item.Team], item.Index, item.Time);
                break;
            case EventKind.AgentFinishes:
                AgentFinishes(teams[item.Team], item);
                break;
            case EventKind.GivesUp:
                GiveUp(item);
                break;
            case EventKind.Arrives:
                ComeAgain(item);
                break;
        }
    }

    /// <summary>Agents who are free take whoever waits.</summary>
    internal void Dispatch(TeamState team, double now)
    {
        while (team.HasRoom && NextContact.For(team, pool, now, liveOnly: false) is >= 0 and var contact)
            Start(team, contact, now);
    }

    private void Enter(QueueState queue, int contact, double now, int slot)
    {
        ref var tally = ref queue.Tallies[slot];
        tally.Offered++;
        foreach (var index in queue.Teams)
        {
            var team = teams[index];
            if (team.HasRoom && (!queue.IsDeferred || team.Idle > team.Reserve))
            {
                Start(team, contact, now);
                return;
            }
        }

        tally.Waited++;
        queue.Line.Add(contact);
        queue.Line.Waiting++;
        ref readonly var waiting = ref pool.All[contact];
        if (!queue.Settings.Patience.IsEndless && !queue.IsDeferred)
            calendar.Add(CalendarEvent.Of(now + queue.Settings.Patience.Seconds(Draws.Uniform(waiting.Place, Draws.Patience)), EventKind.GivesUp, 0, waiting.Stamp, contact));
    }

    private void Start(TeamState team, int contact, double now)
    {
        ref var item = ref pool.All[contact];
        var queue = queues[item.Queue];
        item.State = ContactState.Handled;
        if (item.Slot >= 0 && !queue.IsDeferred)
            queue.CountAnswer(item, now);

        var seconds = queue.HandleSeconds(item);
        if (team.Concurrent is { } agents)
        {
            team.Pass(now);
            calendar.Add(agents.Assign(pool, contact, seconds, now, team.Index));
            return;
        }

        team.Take(now);
        calendar.Add(CalendarEvent.Of(now + seconds, EventKind.Finished, team.Index, 0, contact));
    }

    private void Finish(TeamState team, int contact, double now)
    {
        team.Release(now);
        // The agent's next contact first: its event then takes the place of the one just handled.
        if (team.Staffed > team.Busy || (team.FinishesQueue && team.Staffed == 0))
        {
            if (NextContact.For(team, pool, now, liveOnly: team.Staffed == 0) is >= 0 and var next)
                Start(team, next, now);
        }

        Done(contact, now);
    }

    private void AgentFinishes(TeamState team, in CalendarEvent item)
    {
        var agents = team.Concurrent!;
        if (!agents.IsCurrent(item))
            return;
        team.Pass(item.Time);
        var (contact, next) = agents.Finish(item.Index, pool, item.Time, team.Index);
        if (next is { } later)
            calendar.Add(later);
        if (!agents.IsLeaving(item.Index))
        {
            Dispatch(team, item.Time);
        }
        else if (team.FinishesQueue && team.Staffed == 0 && NextContact.For(team, pool, item.Time, liveOnly: true) is >= 0 and var last)
        {
            ref var waiting = ref pool.All[last];
            waiting.State = ContactState.Handled;
            var queue = queues[waiting.Queue];
            if (waiting.Slot >= 0)
                queue.CountAnswer(waiting, item.Time);
            calendar.Add(agents.Give(item.Index, pool, last, queue.HandleSeconds(waiting), item.Time, team.Index));
        }

        Done(contact, item.Time);
    }

    private void GiveUp(in CalendarEvent item)
    {
        ref var contact = ref pool.All[item.Index];
        if (contact.State != ContactState.Waiting || CalendarEvent.Kept(contact.Stamp) != item.Stamp)
            return;
        var queue = queues[contact.Queue];
        contact.State = ContactState.GaveUp;
        queue.Line.Waiting--;
        queue.CountAbandon(contact, item.Time);
        Redial(queue, contact.Place, queue.Settings.Redials.AfterAbandoned, item.Time);
    }

    private void Done(int contact, double now)
    {
        var item = pool.All[contact];
        var queue = queues[item.Queue];
        if (queue.IsDeferred && item.Slot >= 0 && queue.IsJudged(item.Slot))
            queue.CountReply(item, now);
        pool.Remove(contact);
        if (queue.EscalatesTo >= 0 && Draws.Uniform(item.Place, Draws.Escalation) <= queue.Settings.Escalation!.Share)
        {
            var delay = Math.Max(0, queue.Settings.Escalation.Lag.TotalSeconds - queue.Settings.AhtSeconds[Math.Max(0, item.Slot)]);
            Come(queue.EscalatesTo, Draws.Another(item.Place), now + delay);
        }
        else
        {
            Redial(queue, item.Place, queue.Settings.Redials.AfterAnswered, now);
        }
    }

    private void Redial(QueueState queue, ulong place, double share, double now)
    {
        if (share > 0 && Draws.Uniform(place, Draws.Redial) <= share)
            Come(queue.Index, Draws.Another(place), now + (queue.Settings.RedialAfter.TotalSeconds * Draws.Exponential(place, Draws.Delay)));
    }

    private void Come(int queue, ulong place, double time)
    {
        var contact = pool.Add(place, time, queue, 0, ContactState.Coming);
        calendar.Add(CalendarEvent.Of(time, EventKind.Arrives, 0, 0, contact));
    }

    private void ComeAgain(in CalendarEvent item)
    {
        ref var contact = ref pool.All[item.Index];
        var queue = queues[contact.Queue];
        contact.Slot = (int)(item.Time / slotSeconds);
        if (contact.Slot >= queue.Tallies.Length)
        {
            pool.Remove(item.Index);
            return;
        }

        contact.State = ContactState.Waiting;
        Enter(queue, item.Index, item.Time, contact.Slot);
    }
}
