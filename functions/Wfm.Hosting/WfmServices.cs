using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Wfm.Api;
using Wfm.Api.Limits;
using Wfm.Domain.Capacity;
using Wfm.Domain.Forecasting;
using Wfm.Forecasting;
using Wfm.Ingestion;
using Wfm.Planning.BridgePlans;
using Wfm.Planning.CountHeads;
using Wfm.Planning.ExplainStaffing;
using Wfm.Planning.ExplainWeek;
using Wfm.Planning.FindDeadlines;
using Wfm.Planning.Finance;
using Wfm.Planning.Functions;
using Wfm.Planning.ImportInputs;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Planning.RequestPlan;
using Wfm.Planning.RollUp;
using Wfm.Planning.RunScenario;
using Wfm.Planning.WatchNights;
using Wfm.Planning.SimulatePlan;
using Wfm.Storage;

namespace Wfm.Hosting;

/// <summary>Puts the product together, the same for both heads.</summary>
public static class WfmServices
{
    /// <summary>Everything but the head itself.</summary>
    public static IServiceCollection AddWfm(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateOptions>().Bind(configuration.GetSection("Wfm:Rate")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<StorageOptions>().Configure(options => StorageSettings.Bind(configuration, options)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddWfmStorage();
        services.AddWfmIngestion();
        services.AddSingleton<IForecaster, Forecaster>();
        services.AddSingleton<IHiringPlanner, HireAhead>();
        services.AddSingleton<SubmitVolume>();
        services.AddSingleton<NightWatch>();
        services.AddSingleton<IAlerts, LogAlerts>();
        services.AddSingleton<FinanceDesk>();
        services.AddSingleton<FinanceReader>();
        services.AddSingleton<ImportVolume>();
        services.AddSingleton<ManageImports>();
        services.AddSingleton<DayProvenance>();
        services.AddSingleton<ImportInputs>();
        services.AddSingleton<RequestPlan>();
        services.AddSingleton<CancelRun>();
        services.AddSingleton<ExplainStaffing>();
        services.AddSingleton<SimulatePlan>();
        services.AddSingleton<PlanBasisReader>().AddSingleton<RunScenario>().AddSingleton<Tornado>().AddSingleton<InverseQuestions>();
        services.AddSingleton<CountHeads>().AddSingleton<PlanBridges>().AddSingleton<ExplainWeek>().AddSingleton<PlanDeadlines>();
        foreach (var useCase in FunctionCatalogue.All.OfType<UseCaseFunction>().Select(function => function.UseCase))
            services.AddSingleton(useCase);
        services.AddWfmApi();
        services.AddSingleton<ApiHost>();
        return services;
    }
}
