using Wfm.Domain.Operations;

[assembly: AssemblyFixture(typeof(Wfm.Sample.Tests.History600))]

namespace Wfm.Sample.Tests;

/// <summary>Two years of the 600-seat operation, made once for the tests that measure it.</summary>
public sealed class History600
{
    public static readonly DateOnly AsOf = new(2026, 9, 28);

    public History600()
    {
        Operation = SampleOperation.Create(SampleSize.Seats600, 1, AsOf);
        Days = Operation.Groups.ToDictionary(group => group.Group.Id.Value, group => (IReadOnlyList<SampleDay>)[.. group.Days(group.FirstDay, AsOf)]);
    }

    public SampleOperation Operation { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<SampleDay>> Days { get; }

    public SampleGroup this[string id] => Operation[PlanningGroupId.Of(id)];
}
