using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Wfm.Infra.Tests;

/// <summary>Which methods of the storage clients an assembly calls, read from its metadata: no call can hide from it.</summary>
internal static class StorageCalls
{
    private static readonly string[] Clients = ["TableClient", "QueueClient", "BlobContainerClient", "BlobClient", "BlobBaseClient", "BlockBlobClient"];

    /// <summary>The calls, as <c>TableClient.AddEntityAsync</c>.</summary>
    internal static IReadOnlySet<string> Of(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => (Type: metadata.GetTypeReference((TypeReferenceHandle)member.Parent), Name: metadata.GetString(member.Name)))
            .Where(member => metadata.GetString(member.Type.Namespace).StartsWith("Azure.", StringComparison.Ordinal) && Clients.Contains(metadata.GetString(member.Type.Name)))
            // Clients are made and filters are built without asking the service.
            .Where(member => member.Name is not (".ctor" or "CreateQueryFilter" or "GetBlobClient"))
            .Select(member => $"{metadata.GetString(member.Type.Name)}.{member.Name}")
            .ToHashSet();
    }
}
