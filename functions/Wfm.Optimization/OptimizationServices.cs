using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Capacity;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Optimization.Hiring;
using Wfm.Optimization.Shifts;

namespace Wfm.Optimization;

/// <summary>Puts the optimizers behind the domain's ports, with the effort of a nightly run: work is counted, no clock decides.</summary>
public static class OptimizationServices
{
    public static IServiceCollection AddWfmOptimization(this IServiceCollection services)
    {
        services.AddSingleton<IHiringPlanner>(provider => new HiringOptimizer(provider.GetRequiredService<TimeProvider>(), HiringEffort.Nightly));
        services.AddSingleton<IShiftPlanner>(provider => new RememberedShifts(new ShiftPlanner(provider.GetRequiredService<TimeProvider>())));
        return services;
    }
}
