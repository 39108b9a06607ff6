
namespace Wfm.LocalHost.Serve;

/// <summary>Settings of this machine: local.settings.json as the Functions tools read it, then the environment.</summary>
internal static class LocalSettings
{
    internal static IConfiguration Read(string folder)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "local.settings.json"), optional: true).Build();
        var values = file.GetSection("Values").GetChildren().ToDictionary(value => value.Key.Replace("__", ":", StringComparison.Ordinal), value => value.Value);
        return new ConfigurationBuilder().AddInMemoryCollection(values).AddEnvironmentVariables().Build();
    }
}
