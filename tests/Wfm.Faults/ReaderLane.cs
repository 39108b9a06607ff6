using Microsoft.Extensions.Time.Testing;
using Wfm.Planning.Ports;
using Wfm.Testing;

namespace Wfm.Faults;

/// <summary>A reader looks after every single storage call of both nights: the current plan is always whole, and never goes back.</summary>
internal static class ReaderLane
{
    internal static async Task RunAsync(Func<int, IReadOnlyList<(string, string)>, TwoNights> nights, AzuriteFixture azurite, SmallCentre centre, Verdicts verdicts)
    {
        await using var reader = new Worker(azurite.ConnectionString, new FakeTimeProvider(centre.Noon(0)), new RememberedForecaster(), fault: null, isAtTransport: false);
        var plans = reader.Service<IPlanStore>();
        var tenant = centre.Operation.Tenant;
        var (looks, torn, back, last) = (0, 0, 0, 0L);
        var fault = new Fault(FaultKind.None, 0)
        {
            AfterCall = async () =>
            {
                looks++;
                if (await plans.CurrentAsync(tenant, CancellationToken.None) is not { } current)
                    return;
                var id = current.Plan.Id;
                var isWhole = (await plans.CapacityAsync(tenant, id, CancellationToken.None)).IsSuccess
                    && (await plans.SeatsAsync(tenant, id, CancellationToken.None)).IsSuccess
                    && (await plans.BudgetAsync(tenant, id, CancellationToken.None)).IsSuccess;
                torn += isWhole ? 0 : 1;
                back += current.Number < last ? 1 : 0;
                last = current.Number;
            },
        };
        await nights(1, []).RunAsync(fault);
        Console.WriteLine($"Reader: {looks} looks, {torn} torn, {back} backward, last plan {last}.");
        verdicts.Check("a reader sees whole plans that never go back", torn == 0 && back == 0 && last == 2);
    }
}
