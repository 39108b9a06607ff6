using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Tests.Staffing.TimeVarying;

public sealed class EscalatedContactsTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly double[] Contacts = [40, 100, 60, 0, 20, 0, 0, 0, 0, 0, 0, 0];

    [Fact]
    public void A_fixed_delay_of_one_interval_moves_contacts_by_one_interval()
    {
        // Handling of next to no time, so all of the lag is delay.
        var arrivals = EscalatedContacts.Of(Contacts, Repeat(1e-6), Repeat(0.1), 0.25, Quarter, Quarter);

        Assert.Equal(0, arrivals[0], 6);
        Assert.All(Enumerable.Range(1, 11), slot => Assert.Equal(Contacts[slot - 1] * 0.9 * 0.25, arrivals[slot], 6));
    }

    [Fact]
    public void None_is_lost_on_the_way()
    {
        var arrivals = EscalatedContacts.Of(Contacts, Repeat(400), Repeat(0.05), 0.3, TimeSpan.FromMinutes(20), Quarter);

        Assert.Equal(Contacts.Sum() * 0.95 * 0.3, arrivals.Sum(), 1e-2);
    }

    [Fact]
    public void A_planned_tier_hands_on_its_share_of_those_it_answers()
    {
        var group = GroupForecasts.Group(Channel.Phone) with
        {
            MeanPatience = TimeSpan.FromSeconds(60),
            EscalatesTo = new Escalation(PlanningGroupId.Of("tier2"), 0.3m, TimeSpan.FromMinutes(30)),
        };
        var forecast = GroupForecasts.Forecast(100, 240);
        var plan = StaffingPlanner.Build(group, forecast);

        var contacts = EscalatedContacts.Of(group, forecast, plan);

        var answered = plan.Days[0].AbandonRate.Zip(forecast.Days[0].Contacts).Sum(slot => (1 - slot.First) * slot.Second);
        Assert.InRange(answered, 2000, 2399);
        Assert.Equal(0.3 * answered, contacts[..48].Sum(), 1e-3);
        Assert.Equal(0, EscalatedContacts.Of(group with { EscalatesTo = null }, forecast, plan).Sum());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.2)]
    public void Arrivals_of_the_second_tier_are_those_of_a_simulation(double variation)
    {
        var shape = variation == 0 ? HandleTimeShape.Exponential : HandleTimeShape.Lognormal(variation);
        var expected = EscalatedContacts.Of(Contacts, Repeat(600), Repeat(0), 1, TimeSpan.FromMinutes(15), Quarter, shape);
        var random = new Xoshiro256(4);
        var counted = new double[12];
        const int days = 4000;
        var sigma = Math.Sqrt(Math.Log(1 + (variation * variation)));
        for (var day = 0; day < days; day++)
        {
            for (var slot = 0; slot < 12; slot++)
            {
                for (var contact = 0; contact < Contacts[slot]; contact++)
                {
                    var handling = 600 * (variation == 0 ? random.NextExponential() : Math.Exp((sigma * random.NextNormal()) - (sigma * sigma / 2)));
                    var at = (int)(slot + random.NextDouble() + ((handling + 300) / 900));
                    if (at < 12)
                        counted[at]++;
                }
            }
        }

        Assert.All(Enumerable.Range(0, 12), slot => Assert.Equal(counted[slot] / days, expected[slot], 4 * Math.Sqrt((expected[slot] + 1) / days)));
    }

    private static double[] Repeat(double value) => [.. Enumerable.Repeat(value, 12)];
}
