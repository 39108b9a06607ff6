using Microsoft.Azure.Functions.Worker;
using Wfm.Hosting;
using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.IngestVolume;

namespace Wfm.FunctionApp;

/// <summary>Triggers of contact volume.</summary>
public sealed class VolumeFunctions(IngestVolumeHandler ingest, ContactVolumePoisonHandler poison)
{
    [Function(FunctionNames.IngestVolume)]
    public Task IngestVolumeAsync([QueueTrigger(QueueNames.ContactVolume, Connection = StorageSettings.Connection)] string message, CancellationToken cancel) =>
        ingest.HandleAsync(message, cancel);

    [Function(FunctionNames.FileContactVolumePoison)]
    public Task FilePoisonAsync([QueueTrigger(QueueNames.ContactVolumePoison, Connection = StorageSettings.Connection)] string message, CancellationToken cancel) =>
        poison.HandleAsync(message, cancel);
}
