using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Wfm.Storage;

/// <summary>The clients of one storage account, and the tables, queues and containers the product needs in it.</summary>
public sealed class StorageAccount
{
    private readonly TableServiceClient _tables;
    private readonly QueueServiceClient _queues;
    private readonly BlobServiceClient _blobs;

    /// <summary>Clients for the account the options name; <paramref name="configure"/> may add pipeline policies.</summary>
    public StorageAccount(StorageOptions options, Action<ClientOptions>? configure = null)
    {
        var tableOptions = new TableClientOptions();
        // Base64 is what the Functions host sends and expects (host.json, extensions.queues.messageEncoding).
        var queueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var blobOptions = new BlobClientOptions();
        configure?.Invoke(tableOptions);
        configure?.Invoke(queueOptions);
        configure?.Invoke(blobOptions);

        if (options.ConnectionString is { Length: > 0 } connection)
        {
            _tables = new TableServiceClient(connection, tableOptions);
            _queues = new QueueServiceClient(connection, queueOptions);
            _blobs = new BlobServiceClient(connection, blobOptions);
        }
        else
        {
            TokenCredential credential = options.ClientId is { Length: > 0 } client
                ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
                : new DefaultAzureCredential();
            _tables = new TableServiceClient(options.TableServiceUri, credential, tableOptions);
            _queues = new QueueServiceClient(options.QueueServiceUri, credential, queueOptions);
            _blobs = new BlobServiceClient(options.BlobServiceUri, credential, blobOptions);
        }
    }

    /// <summary>A table.</summary>
    public TableClient Table(string name) => _tables.GetTableClient(name);

    /// <summary>A queue.</summary>
    public QueueClient Queue(string name) => _queues.GetQueueClient(name);

    /// <summary>A blob container.</summary>
    public BlobContainerClient Container(string name) => _blobs.GetBlobContainerClient(name);

    /// <summary>Creates what is missing; in Azure the infrastructure template has made it already.</summary>
    public async Task CreateMissingAsync(IEnumerable<string> queues, CancellationToken cancel)
    {
        foreach (var table in TableNames.All)
            await Table(table).CreateIfNotExistsAsync(cancel);
        foreach (var queue in queues)
            await Queue(queue).CreateIfNotExistsAsync(cancellationToken: cancel);
        foreach (var container in ContainerNames.All)
            await Container(container).CreateIfNotExistsAsync(cancellationToken: cancel);
    }
}
