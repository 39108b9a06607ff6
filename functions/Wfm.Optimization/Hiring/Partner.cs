namespace Wfm.Optimization.Hiring;

/// <summary>What the outsourcing partner's people are worth: who came first goes first.</summary>
internal static class Partner
{
    /// <summary>Fills in the FTE of each week; false where the partner's lead time, heads or shortest booking are not kept.</summary>
    internal static bool Worth(TeamModel team, int[] heads, double[] worth)
    {
        var partner = team.Team.Outsourcing!;
        var kept = true;
        var there = new Queue<(int Week, int Heads)>();
        for (var week = 0; week < heads.Length; week++)
        {
            var change = heads[week] - (week == 0 ? 0 : heads[week - 1]);
            if (change > 0)
            {
                kept &= week >= partner.LeadWeeks && heads[week] + team.OutsourcedHeads[week] <= partner.MostHeads;
                there.Enqueue((week, change));
            }

            while (change < 0 && there.TryPeek(out var first))
            {
                kept &= week - first.Week >= partner.MinimumWeeks;
                there.Dequeue();
                var going = Math.Min(first.Heads, -change);
                change += going;
                if (going < first.Heads)
                    there = new Queue<(int, int)>(there.Prepend((first.Week, first.Heads - going)));
            }

            kept &= heads[week] >= 0;
            worth[week] = there.Sum(some => some.Heads * (double)partner.Ramp.ProductivityAt(week - some.Week));
        }

        return kept;
    }
}
