using System.ComponentModel.DataAnnotations;

namespace Wfm.Storage;

/// <summary>Where storage is: a connection string (Azurite, or a key), or the account's service addresses for an identity.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>A connection string; null where an identity is used.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Address of the table service, <c>https://ACCOUNT.table.core.windows.net</c>.</summary>
    public Uri? TableServiceUri { get; set; }

    /// <summary>Address of the queue service.</summary>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>Address of the blob service.</summary>
    public Uri? BlobServiceUri { get; set; }

    /// <summary>Client id of a user-assigned identity; null for the default credential.</summary>
    public string? ClientId { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(ConnectionString) && (TableServiceUri is null || QueueServiceUri is null || BlobServiceUri is null))
            yield return new ValidationResult(
                "Storage needs a connection string (AzureWebJobsStorage), an account name (AzureWebJobsStorage__accountName) or all three service addresses (AzureWebJobsStorage__tableServiceUri, __queueServiceUri, __blobServiceUri).",
                [nameof(ConnectionString)]);
    }
}
