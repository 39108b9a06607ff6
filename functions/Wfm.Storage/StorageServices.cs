using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Wfm.Planning.Ports;
using Wfm.Storage.Adjustments;
using Wfm.Storage.Audit;
using Wfm.Storage.Finance;
using Wfm.Storage.GroupPlans;
using Wfm.Storage.Inputs;
using Wfm.Storage.Operations;
using Wfm.Storage.Payloads;
using Wfm.Storage.Plans;
using Wfm.Storage.Queues;
using Wfm.Storage.Requests;
using Wfm.Storage.Runs;
using Wfm.Storage.Scenarios;
using Wfm.Storage.Volumes;
using Wfm.Storage.Workforce;

namespace Wfm.Storage;

/// <summary>Registers the stores behind the ports of Wfm.Planning.</summary>
public static class StorageServices
{
    /// <summary>All stores, on one account.</summary>
    public static IServiceCollection AddWfmStorage(this IServiceCollection services) => services
        .AddSingleton(provider => new StorageAccount(provider.GetRequiredService<IOptions<StorageOptions>>().Value))
        .AddSingleton<IOperationStore, OperationStore>()
        .AddSingleton<IVolumeStore, VolumeStore>()
        .AddSingleton<IImportStore, ImportStore>()
        .AddSingleton<IInputStore, InputStore>()
        .AddSingleton<IRejectionStore, RejectionStore>()
        .AddSingleton<IPayloadStore, PayloadStore>()
        .AddSingleton<IMessageSender, MessageSender>()
        .AddSingleton<IRunStore, RunStore>()
        .AddSingleton<IGroupPlanStore, GroupPlanStore>()
        .AddSingleton<IFinanceBooks, FinanceBooks>()
        .AddSingleton<IPlanStore, PlanStore>()
        .AddSingleton<IScenarioStore, ScenarioStore>()
        .AddSingleton<IHeadCountStore, HeadCountStore>()
        .AddSingleton<IAdjustmentStore, AdjustmentStore>()
        .AddSingleton<IAuditLog, AuditLog>()
        .AddSingleton<IAnswerStore, AnswerStore>()
        .AddSingleton<ISigningKeys, SigningKeys>();
}
