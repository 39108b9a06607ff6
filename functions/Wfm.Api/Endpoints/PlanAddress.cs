using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>Plans are addressed by id, or as <c>current</c>.</summary>
internal static class PlanAddress
{
    internal static async Task<Result<string>> ResolveAsync(this IPlanStore plans, TenantId tenant, string plan, CancellationToken cancel)
    {
        if (plan != "current")
            return plan.Length == 26 && plan.All(char.IsAsciiLetterOrDigit) ? plan : Failure.NotFound("plan.unknown", "There is no such plan.", "plan", plan);
        return await plans.CurrentAsync(tenant, cancel) is { } current
            ? current.Plan.Id
            : Failure.NotFound("plan.none", "Nothing is published yet: bring in contact volume and wait for the nightly run, or ask for one.");
    }
}
