using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Tests.Staffing.Reference;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Queueing;

public sealed class ErlangBTests
{
    [Fact]
    public void Fifteen_lines_block_1_percent_of_8_108_erlangs() // erlang.com, calculator manual
        => Assert.Equal(0.01, ErlangB.Blocking(15, Erlangs.Of(8.108)), 6);

    [Fact]
    public void A_thousand_minutes_an_hour_at_2_percent_more_needs_45_lines_for_1_percent() // erlang.com, forum: 33.3333 E
        => Assert.Equal(45, ErlangB.LinesFor(0.01, Erlangs.Of(33.3333)));

    [Fact]
    public void No_load_needs_no_line_and_no_line_carries_no_load()
    {
        Assert.Equal(0, ErlangB.LinesFor(0.01, Erlangs.Of(0)));
        Assert.Equal(1, ErlangB.Blocking(0, Erlangs.Of(3)));
        Assert.Equal(0, ErlangB.Blocking(2, Erlangs.Of(0)));
    }

    [Fact]
    public void Blocking_is_exact_to_13_digits() =>
        Assert.All(ReferenceTable.Ours("erlang_b").Rows, row =>
            Near.Relative(row["blocking"], ErlangB.Blocking(row["n"], Erlangs.Of(row["a"])), 1e-13, row));

    [Fact]
    public void Fractional_lines_are_exact_to_12_digits() =>
        Assert.All(ReferenceTable.Ours("fractional").Rows, row =>
            Near.Relative(row["inverse_blocking"], 1 / ErlangB.Blocking(row["n"], Erlangs.Of(row["a"])), 1e-12, row));

    [Fact]
    public void Blocking_is_exact_to_13_digits_up_to_50_000_erlangs() =>
        Assert.All(ReferenceTable.Shared("erlang_b").Rows, row =>
            Near.Relative(row["B"], ErlangB.Blocking(row["n"], Erlangs.Of(row["a"])), 1e-13, row));
}
