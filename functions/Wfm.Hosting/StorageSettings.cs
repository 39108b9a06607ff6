using Microsoft.Extensions.Configuration;
using Wfm.Storage;

namespace Wfm.Hosting;

/// <summary>
/// Reads the storage account from the settings the Functions host reads too: <c>AzureWebJobsStorage</c> as a connection string, or
/// <c>AzureWebJobsStorage__accountName</c>, or <c>__tableServiceUri</c>, <c>__queueServiceUri</c> and <c>__blobServiceUri</c>; with <c>__clientId</c> for a user-assigned identity.
/// </summary>
public static class StorageSettings
{
    /// <summary>Name of the connection, in triggers and settings.</summary>
    public const string Connection = "AzureWebJobsStorage";

    /// <summary>Fills the options from the configuration.</summary>
    public static void Bind(IConfiguration configuration, StorageOptions options)
    {
        var section = configuration.GetSection(Connection);
        options.ConnectionString = section.Value;
        options.ClientId = section["clientId"];
        options.TableServiceUri = Service(section, "table");
        options.QueueServiceUri = Service(section, "queue");
        options.BlobServiceUri = Service(section, "blob");
    }

    private static Uri? Service(IConfigurationSection section, string service) =>
        section[$"{service}ServiceUri"] is { Length: > 0 } address ? new Uri(address)
        : section["accountName"] is { Length: > 0 } account ? new Uri($"https://{account}.{service}.core.windows.net")
        : null;
}
