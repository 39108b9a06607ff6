using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Randomness;

namespace Wfm.Domain.Tests.Forecasting;

/// <summary>Demand made to a known recipe, so that a test knows what a forecaster should find.</summary>
internal sealed class SyntheticDemand
{
    public static readonly DateOnly Monday = new(2024, 1, 1);

    public required int Days { get; init; }

    public int SlotsPerDay { get; init; } = 48;

    public double PerDay { get; init; } = 1000;

    /// <summary>By weekday from Sunday; 0 is a closed day.</summary>
    public double[] Weekdays { get; init; } = [0.5, 1.3, 1.1, 1, 1, 0.9, 0.6];

    /// <summary>Multiplies the expectation of a date.</summary>
    public Func<DateOnly, double> Effect { get; init; } = _ => 1;

    /// <summary>Deviation of a day's log rate beyond Poisson.</summary>
    public double DayNoise { get; init; } = 0.03;

    public ulong Seed { get; init; } = 1;

    /// <summary>The true expectation of a slot: a hump between 8:00 and 20:00.</summary>
    public double Rate(DateOnly date, int slot)
    {
        var hour = (slot + 0.5) * 24 / SlotsPerDay;
        var share = hour is < 8 or > 20 ? 0 : Math.Sin(Math.PI * (hour - 8) / 12);
        var total = Enumerable.Range(0, SlotsPerDay).Sum(other => (other + 0.5) * 24 / SlotsPerDay is var h && h is < 8 or > 20 ? 0 : Math.Sin(Math.PI * (h - 8) / 12));
        return PerDay * Weekdays[(int)date.DayOfWeek] * Effect(date) * share / total;
    }

    public DemandSeries Series()
    {
        var values = new double[Days * SlotsPerDay];
        var hours = Hours();
        for (var day = 0; day < Days; day++)
        {
            var date = Monday.AddDays(day);
            var random = Xoshiro256.For(Seed, date.ToString("O"));
            var rate = Math.Exp((DayNoise * random.NextNormal()) - (DayNoise * DayNoise / 2));
            for (var slot = 0; slot < SlotsPerDay; slot++)
            {
                var open = hours.IsOpen(date, slot * TimeSpan.FromDays(1) / SlotsPerDay);
                values[(day * SlotsPerDay) + slot] = open ? random.NextPoisson(rate * Rate(date, slot)) : double.NaN;
            }
        }

        return new DemandSeries(Monday, SlotsPerDay, values);
    }

    public OpeningHours Hours() => OpeningHours.Of(
        OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(20)).Value, [.. Enum.GetValues<DayOfWeek>().Where(day => Weekdays[(int)day] > 0)]);

    public ForecastRequest Request() => new() { Contacts = Series(), Hours = Hours(), TypicalAht = TimeSpan.FromMinutes(5), Days = 28, OutlookDays = 91 };
}
