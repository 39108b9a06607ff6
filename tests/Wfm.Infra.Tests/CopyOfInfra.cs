namespace Wfm.Infra.Tests;

/// <summary>A copy of infra/'s Bicep files to change, gone afterwards.</summary>
internal sealed class CopyOfInfra : IDisposable
{
    internal CopyOfInfra()
    {
        foreach (var file in Bicep.Files.Append("bicepconfig.json"))
        {
            var copy = System.IO.Path.Combine(Path, file);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(System.IO.Path.Combine(Bicep.Folder, file), copy);
        }
    }

    internal string Path { get; } = Directory.CreateTempSubdirectory("wfm-infra-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
