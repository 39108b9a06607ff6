using System.Text.Json;
using System.Xml.Linq;

namespace Wfm.FunctionApp.Tests;

/// <summary>What lies beside the head when it is built and published.</summary>
public sealed class HostFileTests
{
    private static readonly XDocument s_project = XDocument.Load(Path.Combine(Head.Root, "functions/Wfm.FunctionApp/Wfm.FunctionApp.csproj"));

    private static JsonElement HostJson => JsonDocument.Parse(File.ReadAllText(Path.Combine(Head.Root, "host.json"))).RootElement;

    [Fact]
    public void The_host_file_of_the_root_goes_into_output_and_package()
    {
        var file = s_project.Descendants("None").Single(item => item.Attribute("Link")?.Value == "host.json");

        Assert.Equal("PreserveNewest", file.Attribute("CopyToOutputDirectory")!.Value);
        Assert.Equal("PreserveNewest", file.Attribute("CopyToPublishDirectory")!.Value);
    }

    [Fact]
    public void Local_settings_never_go_into_the_package() =>
        Assert.Equal("Never", s_project.Descendants("None").Single(item => item.Attribute("Link")?.Value == "local.settings.json").Attribute("CopyToPublishDirectory")!.Value);

    [Fact]
    public void Every_value_of_the_host_file_has_its_reason_in_the_heads_README()
    {
        var readme = File.ReadAllText(Path.Combine(Head.Root, "functions/Wfm.FunctionApp/README.md"));

        Assert.All(Leaves(HostJson, ""), leaf => Assert.Contains($"`{leaf.Name}` | `{leaf.Value}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_of_local_settings_starts_the_worker_on_the_emulator_and_holds_no_secret()
    {
        var values = JsonDocument.Parse(File.ReadAllText(Path.Combine(Head.Root, "local.settings.sample.json"))).RootElement.GetProperty("Values");

        Assert.Equal("dotnet-isolated", values.GetProperty("FUNCTIONS_WORKER_RUNTIME").GetString());
        Assert.Equal("UseDevelopmentStorage=true", values.GetProperty("AzureWebJobsStorage").GetString());
        Assert.DoesNotContain("AccountKey", values.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => Leaves(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
        : [(path, element.ToString() is var text && element.ValueKind is JsonValueKind.True or JsonValueKind.False ? text.ToLowerInvariant() : element.ToString())];
}
