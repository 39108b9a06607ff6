namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Whom a free agent takes from the queues of the team.</summary>
internal static class NextContact
{
    /// <summary>The contact a free agent of a team takes next, or -1: lowest priority number, then whoever came first.</summary>
    internal static int For(TeamState team, ContactPool pool, double now, bool liveOnly)
    {
        QueueState? from = null;
        var first = double.PositiveInfinity;
        foreach (var queue in team.Skills)
        {
            if (from is not null && queue.Settings.Priority > from.Settings.Priority)
                break;
            if (queue.Line.Count == 0 || (queue.IsDeferred && (liveOnly || team.Idle <= team.Reserve)))
                continue;
            PassThoseWhoGaveUp(queue, pool, now);
            if (queue.Line.Waiting > 0 && pool.All[queue.Line.First].Arrived is var arrived && arrived < first)
                (from, first) = (queue, arrived);
        }

        if (from is null)
            return -1;
        from.Line.Waiting--;
        var contact = from.Line.Take();
        // An event that would have it give up is void.
        pool.All[contact].Stamp = unchecked(pool.All[contact].Stamp + 1);
        return contact;
    }

    /// <summary>An agent has come to the head of the queue: who gave up there would have been answered now.</summary>
    private static void PassThoseWhoGaveUp(QueueState queue, ContactPool pool, double now)
    {
        while (queue.Line.Count > 0 && pool.All[queue.Line.First] is { State: ContactState.GaveUp } gone)
        {
            if (now - gone.Arrived <= queue.AnswerWithin)
                queue.Tallies[gone.Slot].VirtuallyWithin++;
            pool.Remove(queue.Line.Take());
        }
    }
}
