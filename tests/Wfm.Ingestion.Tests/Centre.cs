using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wfm.Domain.Budget;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;
using Wfm.Storage;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests;

/// <summary>A small centre of its own tenant on real storage, with everything an import needs.</summary>
internal sealed class Centre
{
    internal static readonly DateTimeOffset Now = new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly ServiceProvider _services;

    private Centre(ServiceProvider services, Operation operation) => (_services, Operation) = (services, operation);

    internal Operation Operation { get; }

    internal TenantId Tenant => Operation.Tenant;

    internal IVolumeStore Volumes => _services.GetRequiredService<IVolumeStore>();

    internal IImportStore Imports => _services.GetRequiredService<IImportStore>();

    internal IRejectionStore Rejections => _services.GetRequiredService<IRejectionStore>();

    internal IPayloadStore Payloads => _services.GetRequiredService<IPayloadStore>();

    internal ImportVolume Importer => _services.GetRequiredService<ImportVolume>();

    internal IngestVolumeHandler Handler => _services.GetRequiredService<IngestVolumeHandler>();

    internal T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    internal static async Task<Centre> CreateAsync(AzuriteFixture azurite, params IReadOnlyList<PlanningGroup> groups)
    {
        var services = new ServiceCollection();
        services.AddOptions<StorageOptions>().Configure(options => options.ConnectionString = azurite.ConnectionString);
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now)).AddWfmStorage().AddWfmIngestion().AddSingleton<ImportVolume>().AddSingleton<IngestVolumeHandler>().AddSingleton<SubmitVolume>();
        var operation = new Operation
        {
            Tenant = AzuriteFixture.NewTenant(),
            Name = "Centre",
            Sites = [.. groups.Select(group => group.Site).Distinct().Select(site => new Site { Id = site, Name = site.Value, Zone = IanaZone.Parse(site.Value.Replace("..", "/", StringComparison.Ordinal)).Value, Country = "US" })],
            Groups = groups,
            Teams = [],
            Prices = new PriceBook([]),
        };
        var centre = new Centre(services.BuildServiceProvider(), operation);
        await centre.Service<IOperationStore>().SaveAsync(operation, CancellationToken.None);
        return centre;
    }

    /// <summary>A group of a site that is named after its zone, <c>America..New_York</c>.</summary>
    internal static PlanningGroup Group(string id, string zone, int minutes = 15, Channel channel = Channel.Phone, OpeningHours? hours = null) => new()
    {
        Id = PlanningGroupId.Of(id),
        Name = $"Group {id}",
        Site = SiteId.Of(zone.Replace("/", "..", StringComparison.Ordinal)),
        Channel = channel,
        Interval = TimeSpan.FromMinutes(minutes),
        Hours = hours ?? OpeningHours.Always,
        Targets = new StaffingTargets { ServiceLevel = ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value },
        TypicalAht = TimeSpan.FromMinutes(5),
    };

    internal async Task<VolumeMessage> UploadAsync(string text, ReadingChoices? choices = null, DateTimeOffset? at = null) => await UploadAsync(System.Text.Encoding.UTF8.GetBytes(text), choices, at);

    internal async Task<VolumeMessage> UploadAsync(byte[] bytes, ReadingChoices? choices = null, DateTimeOffset? at = null)
    {
        using var content = new MemoryStream(bytes);
        return new VolumeMessage(1, Tenant, "test", Payload: await Payloads.PutAsync(content, CancellationToken.None), SubmittedAt: at ?? Now, Choices: choices);
    }

    internal async Task<Import> ImportAsync(string text, ReadingChoices? choices = null, DateTimeOffset? at = null) =>
        (await Importer.ImportAsync(await UploadAsync(text, choices, at), null, CancellationToken.None)).Value;

    internal async Task<GroupHistory> HistoryAsync(string group)
    {
        var found = Operation.Groups.Single(known => known.Id.Value == group);
        return await Volumes.LoadAsync(Tenant, new GroupAtSite(found, Operation.SiteOf(found)), CancellationToken.None);
    }

    /// <summary>Offered contacts of some slots of the first day of a group.</summary>
    internal async Task<double[]> OfferedAsync(string group, int slot, int count) => (await HistoryAsync(group)).Intervals[0][VolumeMeasure.Offered].Slice(slot, count).ToArray();

    internal GroupAtSite At(string group) => Operation.Groups.Where(known => known.Id.Value == group).Select(known => new GroupAtSite(known, Operation.SiteOf(known))).Single();
}
