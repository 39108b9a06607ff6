using Wfm.Sample.Realised;

namespace Wfm.Sample.Tests.Realised;

public sealed class QueueOutcomeTests
{
    private static readonly TimeSpan Aht = TimeSpan.FromSeconds(180), Patience = TimeSpan.FromSeconds(300), Target = TimeSpan.FromSeconds(20);

    // Exact Erlang A for 100 contacts in 30 min, AHT 180 s, patience 300 s: 4.271 % abandon with 12 agents, 2.496 % with 13.
    [Theory]
    [InlineData(12, 0.04271)]
    [InlineData(13, 0.02496)]
    public void The_approximation_is_within_a_point_of_exact_Erlang_A(int agents, double exact) =>
        Assert.Equal(exact, QueueOutcome.Of(10, agents, Aht, Patience, Target).Abandon, 0.01);

    // 48 calls a minute, AHT 1 min, 50 agents, patience 2 min (Garnett, Mandelbaum and Reiman 2002): exact 3.0912 % abandon.
    [Fact]
    public void At_48_erlangs_it_is_within_a_fifth_of_a_point() =>
        Assert.Equal(0.030912, QueueOutcome.Of(48, 50, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), Target).Abandon, 0.002);

    [Fact]
    public void Far_overloaded_it_loses_what_nobody_can_handle_and_answers_nobody_in_time()
    {
        var outcome = QueueOutcome.Of(200, 100, Aht, Patience, Target);

        Assert.Equal(0.5, outcome.Abandon, 0.01);
        Assert.InRange(outcome.WithinTarget, 0, 0.01);
    }

    [Fact]
    public void More_agents_always_help()
    {
        var outcomes = Enumerable.Range(1, 400).Select(tenths => QueueOutcome.Of(10, tenths / 10.0, Aht, Patience, Target)).ToList();

        for (var index = 1; index < outcomes.Count; index++)
        {
            Assert.True(outcomes[index].Abandon <= outcomes[index - 1].Abandon + 1e-6, $"{index}: {outcomes[index - 1]} {outcomes[index]}");
            Assert.True(outcomes[index].WithinTarget >= outcomes[index - 1].WithinTarget - 1e-6, $"{index}: {outcomes[index - 1]} {outcomes[index]}");
        }
    }

    [Fact]
    public void Nobody_waits_where_nobody_comes() => Assert.Equal(new QueueOutcome(0, 1), QueueOutcome.Of(0, 1, Aht, Patience, Target));
}
