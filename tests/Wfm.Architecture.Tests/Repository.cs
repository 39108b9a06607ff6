using System.Xml.Linq;

namespace Wfm.Architecture.Tests;

/// <summary>The repository as files: what an architecture test looks at.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>Projects under functions/, by name.</summary>
    internal static IReadOnlyDictionary<string, XDocument> Projects { get; } = Directory
        .GetFiles(Path.Combine(Root, "functions"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => XDocument.Load(path));

    /// <summary>Names of the projects a project references.</summary>
    internal static IEnumerable<string> References(string project) => Projects[project].Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    /// <summary>Names of the packages a project references.</summary>
    internal static IEnumerable<string> Packages(string project) => Projects[project].Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

    /// <summary>Source files we wrote, with their path from the root.</summary>
    internal static IReadOnlyList<string> Sources(params IReadOnlyList<string> extensions) => [.. Files()
        .Where(path => extensions.Contains(Path.GetExtension(path)))
        .Order(StringComparer.Ordinal)];

    /// <summary>All files of the work tree that are not built or fetched.</summary>
    internal static IEnumerable<string> Files() => Directory
        .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or ".git" or "node_modules" or "TestResults" or ".playwright" or "artifacts" or "BenchmarkDotNet.Artifacts"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WfmFunctions.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("WfmFunctions.sln is in no folder above the tests.");
    }
}
