using System.Text.RegularExpressions;

namespace Wfm.Infra.Tests;

/// <summary>Workflows: what is fetched is pinned, what is allowed is little, and there is no secret to steal.</summary>
public sealed partial class PipelineTests
{
    private static readonly string s_root = Path.GetDirectoryName(Bicep.Folder)!;

    public static TheoryData<string> Workflows => [.. Directory.GetFiles(Path.Combine(s_root, ".github/workflows"), "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Every_action_is_pinned_to_a_commit_with_its_version_beside_it(string workflow)
    {
        var uses = Read(workflow).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches(Pinned(), line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_says_what_it_may_and_writes_nothing_but_an_identity_token(string workflow)
    {
        var text = Read(workflow);

        Assert.Contains("\npermissions:\n", text, StringComparison.Ordinal);
        Assert.All(Write().Matches(text), match => Assert.Equal("id-token", match.Groups["scope"].Value));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_holds_no_secret(string workflow) => Assert.DoesNotContain("secrets.", Read(workflow), StringComparison.OrdinalIgnoreCase);

    // What somebody else can name (a branch, a title) must not become part of a script.
    [Theory]
    [MemberData(nameof(Workflows))]
    public void No_script_is_put_together_from_an_expression(string workflow)
    {
        foreach (var script in Script().Matches(Read(workflow)).Select(match => match.Groups["script"].Value))
            Assert.DoesNotContain("${{", script, StringComparison.Ordinal);
    }

    private static string Read(string workflow) => File.ReadAllText(Path.Combine(s_root, ".github/workflows", workflow));

    [GeneratedRegex(@"uses: [A-Za-z-]+/[A-Za-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"^\s+(?<scope>[a-z-]+): write\s*$", RegexOptions.Multiline)]
    private static partial Regex Write();

    [GeneratedRegex(@"^ +run: (?<script>[^|\n].*|\|\n(?: {10}.*\n?)+)", RegexOptions.Multiline)]
    private static partial Regex Script();
}
