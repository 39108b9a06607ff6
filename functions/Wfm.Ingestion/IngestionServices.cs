using Microsoft.Extensions.DependencyInjection;
using Wfm.Ingestion.Heads;
using Wfm.Ingestion.Inputs;
using Wfm.Ingestion.WriteBack;
using Wfm.Planning.Ports;
using Wfm.Planning.WriteBack;

namespace Wfm.Ingestion;

/// <summary>Registers the file readers.</summary>
public static class IngestionServices
{
    /// <summary>All readers.</summary>
    public static IServiceCollection AddWfmIngestion(this IServiceCollection services) => services
        .AddSingleton<IVolumeFileReader, VolumeFiles>()
        .AddSingleton<IHeadCountReader, HeadCountFiles>()
        .AddSingleton<IForecastWriter, ForecastWriter>()
        .AddSingleton<IInputReader, InputFiles>();
}
