using Wfm.Storage.Tables;

namespace Wfm.Storage.Tests.Tables;

public sealed class DocumentRowTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100_000)] // several properties
    public void A_document_reads_back_equal(int numbers)
    {
        var document = Numbers(numbers);

        Assert.Equal(document, DocumentRow.Read<double[]>(DocumentRow.Write("tenant", "row", document)));
    }

    [Fact]
    public void A_document_too_large_for_a_row_is_refused_before_storage_sees_it() =>
        Assert.Throws<InvalidOperationException>(() => DocumentRow.Write("tenant", "row", Numbers(300_000)));

    // Digits without a pattern, so that compression cannot hide the size.
    private static double[] Numbers(int count)
    {
        var random = new Wfm.Domain.Randomness.Xoshiro256(7);
        return [.. Enumerable.Range(0, count).Select(_ => Math.Round(random.NextDouble() * 1e6))];
    }
}
