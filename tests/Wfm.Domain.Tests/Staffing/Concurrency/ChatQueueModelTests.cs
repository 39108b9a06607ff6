using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Concurrency;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Concurrency;

public sealed class ChatQueueModelTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly ConcurrencyProfile Three = ConcurrencyProfile.FromPublishedFactors(Aht, 3);

    private static readonly StaffingTargets EightyIn30Seconds = new()
    {
        ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(30)).Value,
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_chat_at_a_time_is_the_single_queue(bool impatient)
    {
        TimeSpan? patience = impatient ? Patience : null;
        var chat = new ChatQueueModel(Erlangs.Of(12), ConcurrencyProfile.OneAtATime(Aht), patience).At(14, EightyIn30Seconds);
        var call = new SingleQueueModel(Erlangs.Of(12), Aht, patience).At(14, EightyIn30Seconds);

        Assert.Equal(call.ServiceLevel.Share, chat.ServiceLevel.Share, 12);
        Assert.Equal(call.AbandonRate, chat.AbandonRate, 12);
        Assert.Equal(call.Occupancy.Share, chat.Occupancy.Share, 12);
        Assert.Equal(call.MeanWaitSeconds, chat.MeanWaitSeconds, 1e-9);
    }

    [Fact]
    public void Two_agents_with_two_chats_each_are_the_chain_solved_by_hand()
    {
        // Load 2 E, H1 = 1, H2 = 1.25: throughput 1 and 1.6. Rates of 1 to 4 chats: 1, 2, 2.6, 3.2. Without patience.
        // Weights 1, 2, 2, 2 x 2/2.6, then that x 2/3.2, and a geometric tail of ratio 2/3.2.
        double[] weights = [1, 2, 2, 4 / 2.6, 8 / (2.6 * 3.2)];
        var tail = weights[4] / (1 - (2 / 3.2));
        var total = weights[..4].Sum() + tail;
        var profile = new ConcurrencyProfile([Aht, Aht * 1.25]);

        var performance = new ChatQueueModel(Erlangs.Of(2), profile, null).At(2, EightyIn30Seconds);

        Assert.Equal(tail / total, performance.WaitProbability, 12);
        Assert.Equal(2 / 3.2, performance.Occupancy.Share, 12);
        // Open chats over busy agents, the states in which somebody waits with all four open.
        var open = weights[1] + (2 * weights[2]) + (3 * weights[3]) + (4 * tail);
        var busy = weights[1] + (2 * (weights[2] + weights[3] + tail));
        Assert.Equal(open / busy, new ChatQueueModel(Erlangs.Of(2), profile, null).AchievedConcurrency(2), 12);
        // Those who wait, wait exponentially at rate 3.2 - 2 per AHT.
        Assert.Equal(1 - (tail / total * Math.Exp(-1.2 * 30 / 360)), performance.ServiceLevel.Share, 12);
    }

    [Fact]
    public void The_chain_agrees_with_a_simulation_in_which_open_chats_are_shared_evenly()
    {
        var (level, abandoned, waited) = Simulate(agents: 8, contactsPerMinute: 2.6, spread: true, seed: 7);

        var performance = new ChatQueueModel(Erlangs.Of(2.6 * 6), Three, Patience).At(8, EightyIn30Seconds);

        Assert.Equal(level.Mean, performance.ServiceLevel.Share, 3 * level.Error);
        Assert.Equal(abandoned.Mean, performance.AbandonRate, 3 * abandoned.Error);
        Assert.Equal(waited.Mean, performance.WaitProbability, 3 * waited.Error);
    }

    [Fact]
    public void Chats_that_stay_with_their_agent_are_served_within_a_point_of_the_chain()
    {
        var (level, abandoned, _) = Simulate(agents: 8, contactsPerMinute: 2.6, spread: false, seed: 8);

        var performance = new ChatQueueModel(Erlangs.Of(2.6 * 6), Three, Patience).At(8, EightyIn30Seconds);

        Assert.Equal(level.Mean, performance.ServiceLevel.Share, 0.01);
        Assert.Equal(abandoned.Mean, performance.AbandonRate, 0.01);
    }

    [Fact]
    public void Dividing_calls_by_the_maximum_of_open_chats_understates_the_agents()
    {
        var calls = RequiredAgents.For(EightyIn30Seconds, Erlangs.Of(30), Aht, Patience);
        var chats = RequiredAgents.For(EightyIn30Seconds, new ChatQueueModel(Erlangs.Of(30), Three, Patience));

        Assert.True(chats.Whole > calls.Whole / 3.0);
        Assert.True(chats.Whole < calls.Whole);
        Assert.InRange(chats.Fractional, chats.Whole - 1, chats.Whole);
        Assert.InRange(new ChatQueueModel(Erlangs.Of(30), Three, Patience).AchievedConcurrency(chats.Whole), 1.5, 3);
    }

    [Fact]
    public void Patient_visitors_over_the_agents_are_unstable() =>
        Assert.False(new ChatQueueModel(Erlangs.Of(25), Three, null).At(10, EightyIn30Seconds).IsStable); // 10 agents finish 25 E

    [Fact]
    public void A_profile_in_which_more_open_chats_finish_fewer_is_refused()
    {
        var profile = new ConcurrencyProfile([Aht, Aht * 2.5]);

        Assert.Equal("concurrency.throughputFalls", profile.Check()!.Rule);
        Assert.Throws<ArgumentException>(() => new ChatQueueModel(Erlangs.Of(1), profile, null));
    }

    /// <summary>Chat by chat in continuous time: level, abandon rate and share that waits, each with its standard error over 80 stretches.</summary>
    private static (Estimate Level, Estimate Abandoned, Estimate Waited) Simulate(int agents, double contactsPerMinute, bool spread, ulong seed)
    {
        var random = new Xoshiro256(seed);
        var open = new int[agents];
        var queue = new List<(double Arrival, double GivesUp)>();
        const int stretches = 80, contactsEach = 4_000;
        double[] levels = new double[stretches], abandons = new double[stretches], waits = new double[stretches];
        var now = 0.0;
        for (var stretch = 0; stretch < stretches; stretch++)
        {
            int inTime = 0, gaveUp = 0, waited = 0;
            for (var arrived = 0; arrived < contactsEach;)
            {
                var rates = open.Select(count => Three.Throughput(count) / Aht.TotalMinutes).ToArray();
                var finishing = rates.Sum();
                var next = now + (random.NextExponential() / (contactsPerMinute + finishing));
                var givesUp = queue.Count == 0 ? double.PositiveInfinity : queue.Min(contact => contact.GivesUp);
                if (givesUp < next)
                {
                    now = givesUp;
                    queue.RemoveAll(contact => contact.GivesUp == givesUp);
                    gaveUp++;
                    continue;
                }

                now = next;
                var pick = random.NextDouble() * (contactsPerMinute + finishing);
                if (pick < contactsPerMinute)
                {
                    arrived++;
                    var lightest = Array.IndexOf(open, open.Min());
                    if (open[lightest] < 3)
                    {
                        open[lightest]++;
                        inTime++;
                    }
                    else
                    {
                        waited++;
                        queue.Add((now, now + (random.NextExponential() * Patience.TotalMinutes)));
                    }
                }
                else
                {
                    pick -= contactsPerMinute;
                    var agent = 0;
                    while (agent < agents - 1 && pick >= rates[agent])
                        pick -= rates[agent++];
                    if (spread)
                        agent = Array.IndexOf(open, open.Max()); // as if the others handed one over
                    open[agent]--;
                    if (queue.Count > 0)
                    {
                        inTime += now - queue[0].Arrival <= 0.5 ? 1 : 0;
                        queue.RemoveAt(0);
                        open[agent]++;
                    }
                }
            }

            (levels[stretch], abandons[stretch], waits[stretch]) = (inTime / (double)contactsEach, gaveUp / (double)contactsEach, waited / (double)contactsEach);
        }

        return (Estimate.Of(levels), Estimate.Of(abandons), Estimate.Of(waits));
    }

    private readonly record struct Estimate(double Mean, double Error)
    {
        internal static Estimate Of(double[] values)
        {
            var mean = values.Average();
            return new Estimate(mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length));
        }
    }
}
