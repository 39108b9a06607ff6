using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.Json;

namespace Wfm.Planning.RollUp;

/// <summary>
/// What the people of a plan were decided from: teams as they stood, prices, limits, demand, and the decisions. Scenarios start from it, so that
/// their baseline stays what it was. Holds pay: for finance alone.
/// </summary>
/// <param name="Problem">Teams, prices and limits. As stored, without demand, which <see cref="PlanBasisReader"/> adds from the group plans.</param>
/// <param name="Decisions">What was decided.</param>
/// <param name="GroupsId">Content id of the settings of all planning groups, to tell whether they are still the same.</param>
public sealed record PlanBasis(HiringProblem Problem, HiringDecisions Decisions, string GroupsId)
{
    /// <summary>The content id of an operation's planning groups.</summary>
    public static string IdOfGroups(Operation operation) => ContentId.OfBytes("groups", WfmJson.Write(operation.Groups));
}
