using CsCheck;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Tests.Tables;

public sealed class PackedTests
{
    private static readonly Gen<double> Value = Gen.OneOf(
        Gen.Const(double.NaN), Gen.Const(-0.0), Gen.Int[0, 100_000].Select(count => (double)count), Gen.Double[-1e12, 1e12], Gen.Const(double.MaxValue), Gen.Const(double.Epsilon));

    [Fact]
    public void Doubles_read_back_to_the_bit() => Value.Array[0, 100].Sample(values =>
    {
        var writer = new PackedWriter();
        writer.Doubles(values);
        var reader = new PackedReader(writer.ToArray());
        return reader.Doubles(values.Length).Select(BitConverter.DoubleToInt64Bits).SequenceEqual(values.Select(BitConverter.DoubleToInt64Bits));
    });

    [Fact]
    public void Figures_of_three_digits_read_back_equal() => Gen.Int[-2_000_000, 2_000_000].Select(thousandths => thousandths / 1000.0).Array[0, 100].Sample(values =>
    {
        var writer = new PackedWriter();
        writer.FixedPoint(values, 1000);
        var reader = new PackedReader(writer.ToArray());
        return reader.FixedPoint(values.Length, 1000).SequenceEqual(values);
    });

    [Fact]
    public void Whole_numbers_of_either_sign_read_back() => Gen.Long.Sample(number =>
    {
        var writer = new PackedWriter();
        writer.Whole(number);
        return new PackedReader(writer.ToArray()).Whole() == number;
    });

    [Fact]
    public void A_day_of_96_small_counts_takes_about_a_byte_each()
    {
        var writer = new PackedWriter();
        writer.Doubles([.. Enumerable.Range(0, 96).Select(slot => (double)(slot % 60))]);

        Assert.InRange(writer.ToArray().Length, 96, 120);
    }

    [Fact]
    public void Bytes_that_end_early_are_an_error_not_a_quiet_zero() =>
        Assert.Throws<InvalidDataException>(() => new PackedReader([0x80]).Whole());
}
