using System.Text.RegularExpressions;

namespace Wfm.LocalHost.Tests;

/// <summary>What the README and the guides tell a user to type is understood by the program.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Commands => [.. Documents().SelectMany(document => Typed().Matches(File.ReadAllText(document)).Select(match => match.Groups["arguments"].Value.Trim())).Distinct()];

    [Fact]
    public void There_are_commands_to_type() => Assert.Contains("demo", Commands.Select(command => command.Data.Split(' ')[0]));

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guides_parses_without_error(string arguments) => Assert.Empty(Verbs.Create().Parse(arguments).Errors);

    private static IEnumerable<string> Documents()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "WfmFunctions.sln")))
            root = root.Parent!;
        return [
            Path.Combine(root.FullName, "README.md"),
            .. root.GetDirectories("infra").SelectMany(infra => infra.GetFiles("*.md", SearchOption.AllDirectories)).Select(guide => guide.FullName)];
    }

    [GeneratedRegex(@"dotnet run --project functions/Wfm\.LocalHost(?: -c Release)? -- (?<arguments>[^`\r\n#|]+)")]
    private static partial Regex Typed();
}
