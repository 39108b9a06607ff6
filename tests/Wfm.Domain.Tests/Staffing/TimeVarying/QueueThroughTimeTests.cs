using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.TimeVarying;

public sealed class QueueThroughTimeTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);
    private static readonly ServiceLevelTarget EightyIn20Seconds = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_steady_queue_settles_at_the_stationary_one(bool impatient)
    {
        TimeSpan? patience = impatient ? Patience : null;
        var aht = TimeSpan.FromSeconds(240);
        var stationary = new SingleQueueModel(Erlangs.Of(90, aht, Quarter), aht, patience).At(27, new StaffingTargets { ServiceLevel = EightyIn20Seconds });

        var last = QueueThroughTime.Follow(Repeat(90.0, 96), Repeat(240.0, 96), Repeat(27, 96), Quarter, patience, EightyIn20Seconds)[^1];

        Assert.Equal(stationary.ServiceLevel.Share, last.ServiceLevel.Share, 7);
        Assert.Equal(stationary.AbandonRate, last.AbandonRate, 7);
        Assert.Equal(stationary.WaitProbability, last.WaitProbability, 7);
        Assert.Equal(stationary.Occupancy.Share, last.Occupancy.Share, 7);
        Assert.Equal(stationary.MeanWaitSeconds * 0.1, last.BacklogAtEnd, 5); // Little: 0.1 contacts a second
    }

    [Fact]
    public void From_empty_with_agents_to_spare_the_number_in_service_is_the_modified_offered_load()
    {
        double[] contacts = [30, 60, 90, 60, 30, 0];
        var aht = Repeat(300.0, 6);

        var performance = QueueThroughTime.Follow(contacts, aht, Repeat(100, 6), Quarter, null, EightyIn20Seconds);
        var loads = OfferedLoad.MeanOf(LoadModel.ModifiedOfferedLoad, contacts, aht, Quarter);

        Assert.All(Enumerable.Range(0, 6), slot => Assert.Equal(loads[slot], performance[slot].Occupancy.Share * 100, 8));
    }

    [Fact]
    public void An_overloaded_hour_hands_its_backlog_on_until_it_is_worked_off()
    {
        // 40 erlangs come for an hour to 30 patient-served agents, then 20: the queue grows by 10 per AHT and shrinks as fast.
        double[] contacts = [.. Repeat(120.0, 4), .. Repeat(60.0, 6)];

        var performance = QueueThroughTime.Follow(contacts, Repeat(300.0, 10), Repeat(30, 10), Quarter, null, EightyIn20Seconds);

        Assert.InRange(performance[3].BacklogAtEnd, 100, 125); // some 10 x (12 - 1 ramp) = 110
        Assert.True(performance[4].BacklogAtEnd < performance[3].BacklogAtEnd - 25);
        Assert.InRange(performance[5].ServiceLevel.Share, 0, 0.05); // load 20 < 30 agents, yet nobody is answered in time
        Assert.InRange(performance[9].ServiceLevel.Share, 0.85, 1);
    }

    [Fact]
    public void A_day_with_a_rush_is_what_a_simulation_gives()
    {
        double[] contacts = [20, 60, 110, 80, 50, 90, 30];
        double[] aht = [.. Repeat(240.0, 7)];
        int[] agents = [8, 16, 28, 26, 14, 22, 14];

        var exact = QueueThroughTime.Follow(contacts, aht, agents, Quarter, Patience, EightyIn20Seconds);
        var (levels, errors) = Simulate(contacts, 240, agents, 4000);

        // Waits that reach into the next interval meet its agents in the simulation: up to two points at a change.
        Assert.All(Enumerable.Range(0, 7), slot => Assert.Equal(levels[slot], exact[slot].ServiceLevel.Share, 0.02 + (3 * errors[slot])));
    }

    [Fact]
    public void Staffing_the_modified_load_holds_a_target_that_stationary_staffing_misses_all_afternoon()
    {
        // 25 min of AHT against quarter hours, and a rate that moves between 10 and 110 a quarter hour.
        double[] contacts = [.. Enumerable.Range(0, 40).Select(slot => 60 + (50 * Math.Sin((slot - 10) * Math.PI / 20)))];
        var aht = Repeat(1500.0, 40);
        var targets = new StaffingTargets { ServiceLevel = EightyIn20Seconds };
        int Misses(LoadModel model)
        {
            int[] agents = [.. OfferedLoad.MeanOf(model, contacts, aht, Quarter).Select(load =>
                RequiredAgents.For(targets, Erlangs.Of(load), TimeSpan.FromSeconds(1500), Patience).Whole)];
            var levels = QueueThroughTime.Follow(contacts, aht, agents, Quarter, Patience, EightyIn20Seconds);
            return levels.Skip(4).Count(slot => slot.ServiceLevel.Share < 0.78);
        }

        // More than two points below the target, of 36 intervals.
        Assert.InRange(Misses(LoadModel.ModifiedOfferedLoad), 0, 2);
        Assert.True(Misses(LoadModel.Stationary) > 15);
    }

    private static (double[] Levels, double[] Errors) Simulate(double[] contacts, double aht, int[] agents, int days)
    {
        var random = new Xoshiro256(9);
        var served = new double[contacts.Length];
        for (var day = 0; day < days; day++)
        {
            // Number in handling and those waiting, event by event; agents who leave put their contact back.
            var waiting = new List<(double Arrival, double GivesUp, bool Counts)>();
            var (now, busy) = (0.0, 0);
            while (now < contacts.Length * 900)
            {
                var slot = (int)(now / 900);
                while (busy > agents[slot])
                {
                    busy--;
                    waiting.Insert(0, (now, now + (random.NextExponential() * Patience.TotalSeconds), false));
                }

                while (busy < agents[slot] && waiting.Count > 0)
                {
                    busy++;
                    if (waiting[0].Counts && now - waiting[0].Arrival <= 20)
                        served[(int)(waiting[0].Arrival / 900)]++;
                    waiting.RemoveAt(0);
                }

                var rate = (contacts[slot] / 900) + (busy / aht);
                var next = Math.Min(now + (random.NextExponential() / rate), (slot + 1) * 900.0);
                var leaver = waiting.Count == 0 ? double.PositiveInfinity : waiting.Min(contact => contact.GivesUp);
                if (leaver < next)
                {
                    now = leaver;
                    waiting.RemoveAll(contact => contact.GivesUp == leaver);
                    continue;
                }

                now = next;
                if (next == (slot + 1) * 900.0)
                    continue;
                if (random.NextDouble() * rate >= contacts[slot] / 900)
                    busy--;
                else
                    waiting.Add((now, now + (random.NextExponential() * Patience.TotalSeconds), true));
            }
        }

        double[] levels = [.. served.Select((count, slot) => count / (days * contacts[slot]))];
        return (levels, [.. levels.Select((level, slot) => Math.Sqrt(4 * level * (1 - level) / (days * contacts[slot])))]);
    }

    private static T[] Repeat<T>(T value, int count) => [.. Enumerable.Repeat(value, count)];
}
