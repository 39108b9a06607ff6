using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Hosting;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Testing;

/// <summary>A published plan in storage without a night before it: one phone group of even, known demand and one team of 60.</summary>
public static class StoredPlan
{
    /// <summary>The plan's first Monday.</summary>
    public static DateOnly Monday { get; } = new(2026, 6, 29);

    /// <summary>The one group.</summary>
    public static PlanningGroupId Group { get; } = PlanningGroupId.Of("phone");

    /// <summary>The one team.</summary>
    public static TeamId Team { get; } = TeamId.Of("team");

    /// <summary>Everything the product is put together from, on a storage account.</summary>
    public static ServiceProvider Services(string connectionString)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", connectionString)]).Build();
        return new ServiceCollection().AddLogging().AddWfm(configuration).BuildServiceProvider();
    }

    /// <summary>Saves the operation and publishes its plan; contacts scale the demand. The id of the plan.</summary>
    public static async Task<string> PublishAsync(IServiceProvider services, TenantId tenant, double contacts = 60, Func<Operation, Operation>? change = null)
    {
        var operation = Operation(tenant);
        operation = change?.Invoke(operation) ?? operation;
        await services.GetRequiredService<IOperationStore>().SaveAsync(operation, CancellationToken.None);
        var groupPlan = GroupPlan.Of(ContentId.Of("group-plan", FormattableString.Invariant($"{contacts}")), new GroupAtSite(operation.Groups[0], operation.Sites[0]), Forecast(contacts));
        await services.GetRequiredService<IGroupPlanStore>().SaveAsync(tenant, groupPlan, CancellationToken.None);

        var plans = services.GetRequiredService<IPlanStore>();
        var header = PlanAssembly.Head(operation, Monday, [new PlannedGroup(Group, groupPlan.Id, 1)]);
        var plan = PlanAssembly.Build(header, operation, [groupPlan.Summary], services.GetRequiredService<IHiringPlanner>(), services.GetRequiredService<IShiftPlanner>(), CancellationToken.None).Value;
        await plans.SaveAsync(plan, CancellationToken.None);
        await plans.TryPublishAsync(header, await plans.CurrentAsync(tenant, CancellationToken.None), "run", CancellationToken.None);
        return header.Id;
    }

    /// <summary>The operation.</summary>
    public static Operation Operation(TenantId tenant) => new()
    {
        Tenant = tenant,
        Name = "One team",
        Sites = [new Site { Id = SiteId.Of("site"), Name = "Site", Zone = IanaZone.Parse("America/New_York").Value, Country = "US" }],
        Groups =
        [
            new PlanningGroup
            {
                Id = Group,
                Name = "Phone",
                Site = SiteId.Of("site"),
                Channel = Channel.Phone,
                Hours = OpeningHours.Of(OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(20)).Value, Enum.GetValues<DayOfWeek>()),
                Targets = new StaffingTargets { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value },
                TypicalAht = TimeSpan.FromSeconds(300),
                MeanPatience = TimeSpan.FromSeconds(180),
                Shrinkage = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [new ShrinkageLayer("all", Shrinkage.FromPercent(30).Value)]),
            },
        ],
        Teams =
        [
            new Team
            {
                Id = Team,
                Name = "The team",
                Site = SiteId.Of("site"),
                Serves = [Group],
                Heads = [new Cohort(RoleLevel.CsrI, 40, 60), new Cohort(RoleLevel.CsrII, 14, 120), new Cohort(RoleLevel.SeniorCsr, 6, 200)],
                Attrition = AttritionRates.Weekly(0.04m, 0.02m, 0.006m),
                Ramp = Ramp.Typical,
                Promotions = RoleLadder.Promotions,
            },
        ],
        Prices = DefaultPriceBook.Book,
    };

    private static GroupForecast Forecast(double contacts)
    {
        double[] slots = [.. Enumerable.Range(0, 48).Select(slot => slot is >= 16 and < 40 ? Published(contacts * Published(1 + (0.3 * Math.Sin((slot - 16) / 4.0)))) : 0)];
        var day = Published(slots.Sum());
        double[] aht = [.. Enumerable.Repeat(300.0, 48)];
        return new GroupForecast
        {
            Origin = Monday.AddDays(-7),
            SlotsPerDay = 48,
            Days = [.. Enumerable.Range(0, 98).Select(index => new ForecastDay(Monday.AddDays(index - 7), slots, aht, slots, slots, slots, slots))],
            Outlook = [.. Enumerable.Range(0, 7 * 106).Select(index => new DailyOutlook(Monday.AddDays(index - 7), day, day, day))],
            Tournament = [],
            DayRateVariation = 0,
        };
    }

    // Forecasts are rounded when they are published, before anything is computed from them.
    private static double Published(double contacts) => Math.Round(contacts, 3);
}
