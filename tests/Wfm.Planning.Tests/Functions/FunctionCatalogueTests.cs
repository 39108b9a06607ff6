using Wfm.Planning.Functions;

namespace Wfm.Planning.Tests.Functions;

public sealed class FunctionCatalogueTests
{
    [Fact]
    public void Every_queue_has_a_function_for_its_poison()
    {
        var queues = FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue).ToList();
        var sources = queues.Where(queue => !queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, queue => Assert.Contains(queue + QueueNames.PoisonSuffix, queues));
    }

    [Fact]
    public void Names_and_queues_are_used_once_and_use_cases_fit_their_trigger()
    {
        Assert.Distinct(FunctionCatalogue.All.Select(function => function.Name));
        Assert.Distinct(FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue));
        Assert.All(FunctionCatalogue.All.OfType<QueueFunction>(), function => Assert.True(function.UseCase.IsAssignableTo(typeof(IQueueUseCase)), function.Name));
        Assert.All(FunctionCatalogue.All.OfType<TimerFunction>(), function => Assert.True(function.UseCase.IsAssignableTo(typeof(ITimerUseCase)), function.Name));
    }
}
