using System.Text;
using System.Text.Json;

namespace Wfm.Infra.Tests;

/// <summary>The templates compile without a word and are written as the formatter writes them.</summary>
public sealed class CompileTests
{
    // What azd would set.
    private static readonly Dictionary<string, string> s_azd = new()
    {
        ["AZURE_ENV_NAME"] = "blue", ["AZURE_LOCATION"] = "swedencentral", ["WFM_SIGNIN_CLIENT_ID"] = "33333333-3333-3333-3333-333333333333", ["WFM_ALERT_EMAIL"] = "planning@example.com",
        ["WFM_BUDGET_START"] = "2027-01-01", ["WFM_PRIVATE_NETWORK"] = "true",
    };

    [Fact]
    public async Task The_whole_template_compiles_without_a_word()
    {
        var (code, _, errors) = await Bicep.RunAsync(["build", "main.bicep", "--stdout"]);

        Assert.Equal("", errors);
        Assert.Equal(0, code);
    }

    // Warnings alone leave the exit code at 0, so findings are counted.
    [Theory]
    [InlineData("main.bicep")]
    [InlineData("*.bicepparam")]
    public async Task The_linter_has_no_finding(string pattern) => Assert.Equal([], await FindingsAsync(pattern));

    [Fact]
    public async Task The_linter_would_find_a_misspelt_property()
    {
        using var folder = new CopyOfInfra();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "misspelt.bicep"),
            "resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {\n  name: 'a-name'\n  location: 'westeurope'\n  tagz: {}\n}\n",
            TestContext.Current.CancellationToken);

        Assert.Equal(["no-hardcoded-location", "BCP089"], await FindingsAsync("misspelt.bicep", folder.Path));
    }

    [Fact]
    public async Task Every_file_is_written_as_the_formatter_writes_it()
    {
        using var folder = new CopyOfInfra();
        var (code, _, errors) = await Bicep.RunAsync(["format", "--pattern", "**/*.{bicep,bicepparam}"], folder: folder.Path);

        Assert.Equal("", errors);
        Assert.Equal(0, code);
        Assert.NotEmpty(Bicep.Files);
        Assert.All(Bicep.Files, file => Assert.Equal(File.ReadAllText(Path.Combine(Bicep.Folder, file)), File.ReadAllText(Path.Combine(folder.Path, file))));
    }

    [Fact]
    public async Task The_parameters_azd_deploys_with_take_their_values_from_its_environment()
    {
        var (code, output, errors) = await Bicep.RunAsync(["build-params", "main.bicepparam", "--stdout"], s_azd);

        Assert.Equal("", errors);
        Assert.Equal(0, code);
        var parameters = JsonDocument.Parse(JsonDocument.Parse(output).RootElement.GetProperty("parametersJson").GetString()!).RootElement.GetProperty("parameters");
        Assert.Equal("blue", parameters.GetProperty("environmentName").GetProperty("value").GetString());
        Assert.True(parameters.GetProperty("privateNetwork").GetProperty("value").GetBoolean());
        Assert.Equal(50, parameters.GetProperty("monthlyBudget").GetProperty("value").GetInt32());
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(string pattern, string? folder = null)
    {
        var (_, output, errors) = await Bicep.RunAsync(["lint", "--pattern", pattern, "--diagnostics-format", "sarif"], s_azd, folder);
        Assert.Equal("", errors);
        var runs = Documents(output).SelectMany(document => document.GetProperty("runs").EnumerateArray()).ToList();
        Assert.NotEmpty(runs);
        return [.. runs.SelectMany(run => run.GetProperty("results").EnumerateArray()).Select(result => result.GetProperty("ruleId").GetString()!)];
    }

    // One after the other, one for each file.
    private static List<JsonElement> Documents(string output)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        var documents = new List<JsonElement>();
        while (reader.Read())
            documents.Add(JsonElement.ParseValue(ref reader));
        return documents;
    }
}
