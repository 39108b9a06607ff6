using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Wfm.FunctionApp.Tests;

/// <summary>The head's source files.</summary>
internal static class Head
{
    /// <summary>The repository's root.</summary>
    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<CompilationUnitSyntax> Files { get; } = [.. Directory
        .GetFiles(Path.Combine(Root, "functions/Wfm.FunctionApp"), "*.cs")
        .Order(StringComparer.Ordinal)
        .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file).GetCompilationUnitRoot())];

    internal static IReadOnlyList<Trigger> Triggers { get; } = [.. Files
        .SelectMany(file => file.DescendantNodes().OfType<MethodDeclarationSyntax>())
        .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Function"))
        .Select(method => new Trigger(method, (ClassDeclarationSyntax)method.Parent!))];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WfmFunctions.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
