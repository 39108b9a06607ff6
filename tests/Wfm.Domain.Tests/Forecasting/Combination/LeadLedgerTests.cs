using Wfm.Domain.Forecasting;
using Wfm.Domain.Forecasting.Combination;

namespace Wfm.Domain.Tests.Forecasting.Combination;

public sealed class LeadLedgerTests
{
    [Fact]
    public void Leads_of_1_2_3_4_5_on_five_days_are_4_point_7_standard_errors()
    {
        // Mean 3, variance 2 (of the population), standard error sqrt(2 / 5): 3 / 0.63246 = 4.7434.
        var ledger = new LeadLedger(2, double.PositiveInfinity);
        for (var lead = 1; lead <= 5; lead++)
        {
            ledger.Age();
            ledger.Add(HorizonBucket.FirstDay, 1, lead - 0.5);
            ledger.Add(HorizonBucket.FirstDay, 1, 0.5);
            ledger.Close();
        }

        Assert.Equal(4.7434, ledger.InStandardErrors(HorizonBucket.FirstDay, 1), 4);
        Assert.Equal(0, ledger.InStandardErrors(HorizonBucket.Later, 1));
    }

    [Fact]
    public void A_model_that_was_asked_on_half_the_values_is_compared_on_those()
    {
        // Model 0 misses 10 of 100 on each of two values, model 1 misses 5 on the one it was asked for: half as bad, so 5 %.
        var ledger = new ErrorLedger(2, double.PositiveInfinity);
        foreach (var asked in new[] { true, false })
        {
            ledger.AddActual(HorizonBucket.FirstDay, 100);
            ledger.Add(HorizonBucket.FirstDay, 0, 10, 10);
            if (asked)
                ledger.Add(HorizonBucket.FirstDay, 1, 5, -5);
            else
                ledger.Skip(HorizonBucket.FirstDay, 1, 10, 100);
        }

        Assert.Equal(0.05, ledger.Wape(HorizonBucket.FirstDay, 1), 12);
        Assert.Equal(-0.05, ledger.Bias(HorizonBucket.FirstDay, 1), 12);
    }
}
