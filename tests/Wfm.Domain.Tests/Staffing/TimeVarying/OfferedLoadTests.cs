using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Tests.Staffing.TimeVarying;

public sealed class OfferedLoadTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    // A morning rush: rates that double and halve within a quarter of an hour.
    private static readonly double[] Contacts = [0, 5, 20, 60, 120, 150, 140, 90, 90, 40, 10, 0, 0, 30];

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(1800)]
    public void Load_with_exponential_handle_times_is_the_closed_form_of_its_equation(double ahtSeconds)
    {
        // m' = a - m in AHT, a constant within an interval: m(t + d) = a + (m - a) e^-d (STAFFING 3.1).
        var aht = Enumerable.Repeat(ahtSeconds, Contacts.Length).ToArray();
        var means = OfferedLoad.MeanOf(LoadModel.ModifiedOfferedLoad, Contacts, aht, Quarter);
        var ends = OfferedLoad.AtBoundaries(Contacts, aht, Quarter);

        var length = 900 / ahtSeconds;
        var m = 0.0;
        for (var slot = 0; slot < Contacts.Length; slot++)
        {
            var a = Contacts[slot] * ahtSeconds / 900;
            var decay = Math.Exp(-length);
            Assert.Equal(m, ends[slot], 1e-12 * 150);
            Assert.Equal(a + ((m - a) * (1 - decay) / length), means[slot], 1e-12 * 150);
            m = a + ((m - a) * decay);
        }

        Assert.Equal(m, ends[^1], 1e-12 * 150);
    }

    [Fact]
    public void Load_with_handle_times_that_change_is_what_numerical_integration_gives()
    {
        double[] aht = [.. Contacts.Select((_, slot) => 200.0 + (20 * slot))];
        var means = OfferedLoad.MeanOf(LoadModel.ModifiedOfferedLoad, Contacts, aht, Quarter);

        Assert.All(Enumerable.Range(0, Contacts.Length), slot =>
            Assert.Equal(Integrate(slot, aht, (age, mean) => Math.Exp(-age / mean)), means[slot], 5e-4));
    }

    [Fact]
    public void Load_with_lognormal_handle_times_is_what_numerical_integration_gives()
    {
        double[] aht = [.. Contacts.Select(_ => 400.0)];
        var means = OfferedLoad.MeanOf(LoadModel.ModifiedOfferedLoad, Contacts, aht, Quarter, HandleTimeShape.Lognormal(1.3));
        // P(S > x) by adding up the density of a lognormal of mean 400 and variation 1.3 in steps of 0.05 s: none of our formulas.
        var sigma = Math.Sqrt(Math.Log(1 + (1.3 * 1.3)));
        var survives = new double[13_000];
        var left = 1.0;
        for (var step = 0; step < survives.Length * 20; step++)
        {
            if (step % 20 == 0)
                survives[step / 20] = left;
            var x = (step + 0.5) * 0.05;
            var z = (Math.Log(x / 400) / sigma) + (sigma / 2);
            left -= Math.Exp(-z * z / 2) / (x * sigma * Math.Sqrt(2 * Math.PI)) * 0.05;
        }

        Assert.All(Enumerable.Range(0, Contacts.Length), slot => Assert.Equal(Integrate(slot, aht, (age, _) => survives[(int)age]), means[slot], 5e-3));
    }

    [Fact]
    public void No_work_is_lost_or_made()
    {
        double[] contacts = [.. Contacts, .. new double[200]];
        double[] aht = [.. contacts.Select((_, slot) => 120.0 + (slot % 7 * 90))];
        var work = contacts.Select((count, slot) => count * aht[slot] / 900).Sum();

        foreach (var shape in new[] { HandleTimeShape.Exponential, HandleTimeShape.Lognormal(0.5), HandleTimeShape.Lognormal(1) })
            Assert.Equal(work, OfferedLoad.MeanOf(LoadModel.ModifiedOfferedLoad, contacts, aht, Quarter, shape).Sum(), 1e-5);
        Assert.Equal(work, OfferedLoad.MeanOf(LoadModel.Stationary, contacts, aht, Quarter).Sum(), 1e-10);
    }

    [Theory]
    [InlineData(1800, 170, 100, 102, LoadModel.Stationary)]
    [InlineData(900, 170, 100, 102, LoadModel.ModifiedOfferedLoad)] // AHT is a fifth of the interval
    [InlineData(1800, 170, 20, 100, LoadModel.ModifiedOfferedLoad)] // the rate more than doubles in half an hour
    public void The_load_model_follows_handle_time_and_rate_of_change(double intervalSeconds, double aht, double first, double second, LoadModel model)
    {
        var choice = LoadChoice.For([first, second], [aht, aht], TimeSpan.FromSeconds(intervalSeconds));

        Assert.Equal(model, choice.Model);
        Assert.Equal(aht / intervalSeconds, choice.AhtShareOfInterval, 12);
    }

    /// <summary>Mean over a slot of the integral of rate(u) P(S &gt; t - u) du, by the midpoint rule in steps of 2 s; the last step is cut in half by t.</summary>
    private static double Integrate(int slot, double[] aht, Func<double, double, double> survives)
    {
        const double step = 2;
        var sum = 0.0;
        for (var t = (slot * 900) + (step / 2); t < (slot + 1) * 900; t += step)
        {
            for (var u = step / 2; u <= t; u += step)
                sum += Contacts[(int)(u / 900)] / 900 * survives(t - u, aht[(int)(u / 900)]) * step * (u == t ? 0.5 : 1);
        }

        return sum * step / 900;
    }
}
