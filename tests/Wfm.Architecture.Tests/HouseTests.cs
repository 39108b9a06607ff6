using System.Text.RegularExpressions;

namespace Wfm.Architecture.Tests;

/// <summary>Rules of the house that a compiler does not know.</summary>
public sealed partial class HouseTests
{
    private const int LongFile = 200;

    // Files over 200 lines, each with the reason.
    private static readonly Dictionary<string, string> LongFiles = [];

    [Fact]
    public void A_source_file_has_fewer_than_200_lines_or_a_reason()
    {
        var files = Repository.Sources(".cs", ".ts", ".js", ".bicep");

        Assert.NotEmpty(files);
        Assert.All(files.Where(file => !LongFiles.ContainsKey(file)), file =>
        {
            var lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count();
            Assert.True(lines < LongFile, $"{file} has {lines} lines: split it, or give a reason.");
        });
    }

    [Fact]
    public void Nothing_stands_at_the_root_but_what_belongs_there()
    {
        string[] known =
        [
            "functions", "infra", "tests", "WfmFunctions.sln", "host.json", "local.settings.sample.json", "README.md",
            "Directory.Build.props", "Directory.Packages.props", "global.json", "azure.yaml",
        ];
        // What git ignores may lie about on a developer's machine.
        string[] ignored = ["TestResults", "artifacts", "BenchmarkDotNet.Artifacts", "local.settings.json", "node_modules"];
        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(Path.GetFileName).Where(name => !name!.StartsWith('.')).ToList();

        Assert.Contains("WfmFunctions.sln", found);
        Assert.Subset(known.Concat(ignored).ToHashSet(), found.ToHashSet()!);
    }

    [Fact]
    public void The_repository_speaks_of_the_product_alone()
    {
        var files = Repository.Sources(".cs", ".md", ".json", ".yaml", ".yml", ".props", ".csproj", ".bicep", ".ts", ".js", ".html", ".css", ".sh", "").Where(file => file != "tests/Wfm.Architecture.Tests/HouseTests.cs").ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotMatch(OtherTalk(), File.ReadAllText(Path.Combine(Repository.Root, file))));
    }

    // Paths of machines and registry hosts.
    [GeneratedRegex(@"/work/|/home/[a-z]+/|/root/|C:\\Users|registry\.npmjs\.org|api\.nuget\.org|localhost:\d+/(npm|nuget)", RegexOptions.IgnoreCase)]
    private static partial Regex OtherTalk();
}
