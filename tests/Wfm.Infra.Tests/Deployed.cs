using System.Text.Json;

namespace Wfm.Infra.Tests;

/// <summary>Everything an environment would get, as its reviewed snapshot says; <see cref="SnapshotTests"/> hold the snapshots against the templates.</summary>
internal sealed class Deployed
{
    internal const string Tenant = "11111111-1111-1111-1111-111111111111";
    internal const string Subscription = "22222222-2222-2222-2222-222222222222";

    private readonly IReadOnlyList<Resource> _resources;

    private Deployed(string environment) => _resources = [.. JsonDocument
        .Parse(File.ReadAllText(Path.Combine(Bicep.Folder, $"{environment}.snapshot.json"))).RootElement
        .GetProperty("predictedResources").EnumerateArray().Select(resource => new Resource(resource))];

    internal static Deployed Dev { get; } = new("dev");

    internal static Deployed Prod { get; } = new("prod");

    /// <summary>Both: what must hold everywhere.</summary>
    internal static IReadOnlyList<Deployed> Both { get; } = [Dev, Prod];

    internal IReadOnlyList<Resource> All => _resources;

    internal IReadOnlyList<Resource> OfType(string type) => [.. _resources.Where(resource => resource.Type == type)];

    internal Resource Storage => OfType("Microsoft.Storage/storageAccounts").Single();

    internal Resource App => OfType("Microsoft.Web/sites").Single();

    internal Resource Plan => OfType("Microsoft.Web/serverfarms").Single();

    internal Resource Config(string name) => OfType("Microsoft.Web/sites/config").Single(config => config.Name.EndsWith($"/{name}", StringComparison.Ordinal));

    /// <summary>Diagnostic settings whose scope is a resource of this type.</summary>
    internal IEnumerable<Resource> DiagnosticsOf(string type) => OfType("Microsoft.Insights/diagnosticSettings").Where(setting => setting.Id.Split("/providers/Microsoft.Insights/diagnosticSettings")[0] is var scope
        && _resources.Any(resource => resource.Type == type && resource.Id == scope));
}

/// <summary>One resource of a snapshot.</summary>
internal sealed class Resource(JsonElement json)
{
    internal string Type => Text("type");

    internal string Name => Text("name");

    internal string Id => Text("id");

    internal string ApiVersion => Text("apiVersion");

    /// <summary>A value by its path, dots between names, as text; null where there is none.</summary>
    internal string? this[string path] => At(path) is { ValueKind: not JsonValueKind.Null } found ? found.ToString() : null;

    /// <summary>True where the value at the path is the boolean true.</summary>
    internal bool Is(string path) => At(path) is { ValueKind: JsonValueKind.True };

    /// <summary>The element at a path; null where there is none.</summary>
    internal JsonElement? At(string path)
    {
        var element = json;
        foreach (var name in path.Split('.'))
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }

    public override string ToString() => $"{Type} {Name}";

    private string Text(string name) => json.GetProperty(name).GetString()!;
}
