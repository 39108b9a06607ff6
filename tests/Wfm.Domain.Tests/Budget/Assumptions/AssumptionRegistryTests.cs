using Wfm.Domain.Budget.Assumptions;

namespace Wfm.Domain.Tests.Budget.Assumptions;

public sealed class AssumptionRegistryTests
{
    private static readonly DateOnly Today = new(2026, 9, 28);

    [Fact]
    public void Every_default_has_a_range_a_source_and_an_owner() => Assert.All(DefaultAssumptions.Registry.Entries, entry =>
    {
        Assert.True(entry.Low <= entry.Typical && entry.Typical <= entry.High, entry.Key);
        Assert.Matches(@"^(Role guides? 00[0-4]|DOMAIN \d\.\d|Assumption of ours)", entry.Source);
        Assert.NotEmpty(entry.Owner);
    });

    // DOMAIN 6.6: conflicts that must not be averaged away.
    [Theory]
    [InlineData("ramp.csr-2-weeks", "6 to 12 weeks", "7 to 14 weeks")]
    [InlineData("promotion.csr-2-weeks", "52 to 104 weeks", "104 to 156 weeks")]
    [InlineData("aht.chat", "240 to 480 s", "360 to 720 s")]
    public void Sources_that_disagree_are_both_named(string key, string one, string other)
    {
        var warning = DefaultAssumptions.Registry.Warnings(Today, []).Single(warning => warning.Rule == "assumption.disagree" && warning.Key == key);

        Assert.Contains(one, warning.Message, StringComparison.Ordinal);
        Assert.Contains(other, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_warned_of_only_outside_every_source()
    {
        IEnumerable<FigureInUse> figures = [new("aht.chat", "Group 'a'", 700), new("aht.chat", "Group 'b'", 721), new("aht.chat", "Group 'c'", 240), new("unknown.key", "Group 'd'", 1)];

        Assert.Equal(["Group 'b'"], DefaultAssumptions.Registry.Warnings(Today, figures).Where(warning => warning.Rule == "assumption.outside").Select(warning => warning.Message[..9]));
    }

    [Fact]
    public void An_own_entry_stands_beside_the_sources_and_changes_the_version()
    {
        var own = new Assumption("aht.chat", "s", 500, 600, 800, "Our own year", Today);
        var registry = DefaultAssumptions.Registry.With([own]).Value;

        Assert.Equal(DefaultAssumptions.Registry.Entries.Count + 1, registry.Entries.Count);
        Assert.NotEqual(DefaultAssumptions.Registry.Version(), registry.Version());
        Assert.Equal(registry.Version(), registry.With([own]).Value.Version());
        Assert.DoesNotContain(registry.Warnings(Today, [new("aht.chat", "Group 'b'", 721)]), warning => warning.Rule == "assumption.outside");
    }

    [Fact]
    public void An_entry_without_source_or_order_is_refused() => Assert.Equal(
        ["assumption.key", "assumption.order", "assumption.source"],
        DefaultAssumptions.Registry.With([new Assumption("AHT", "s", 2, 1, 3, "", Today)]).Failure.Problems.Select(problem => problem.Rule));
}
