using System.Reflection;

namespace Wfm.Architecture.Tests;

/// <summary>Dependencies point one way: heads, hosting, adapters, planning, domain.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Wfm.Domain"] = [],
        ["Wfm.Forecasting"] = ["Wfm.Domain"],
        ["Wfm.Optimization"] = ["Wfm.Domain"],
        ["Wfm.Sample"] = ["Wfm.Domain"],
        ["Wfm.Planning"] = ["Wfm.Domain"],
        ["Wfm.Storage"] = ["Wfm.Planning"],
        ["Wfm.Ingestion"] = ["Wfm.Planning"],
        ["Wfm.Exports"] = ["Wfm.Planning"],
        ["Wfm.Api"] = ["Wfm.Planning", "Wfm.Exports"],
        ["Wfm.Hosting"] = ["Wfm.Api", "Wfm.Exports", "Wfm.Forecasting", "Wfm.Ingestion", "Wfm.Optimization", "Wfm.Storage"],
        ["Wfm.FunctionApp"] = ["Wfm.Hosting"],
        ["Wfm.LocalHost"] = ["Wfm.Hosting", "Wfm.Sample"],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_lies_below_it(string project)
    {
        Assert.True(Allowed.TryGetValue(project, out var allowed), $"{project} has no place in the architecture: give it one here and in DESIGN terms.");
        Assert.Subset(allowed.ToHashSet(), Repository.References(project).ToHashSet());
    }

    [Fact]
    public void The_domain_uses_the_base_class_library_and_nothing_else()
    {
        Assert.Empty(Repository.Packages("Wfm.Domain"));
        var references = typeof(Domain.Failure).Assembly.GetReferencedAssemblies();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Planning_knows_no_storage_no_web_and_no_solver()
    {
        Assert.Empty(Repository.Packages("Wfm.Planning"));
        Assert.DoesNotContain(
            typeof(Planning.Functions.FunctionCatalogue).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith("Azure", StringComparison.Ordinal) || reference.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_API_knows_no_host() => Assert.DoesNotContain(
        typeof(Api.ApiPipeline).Assembly.GetReferencedAssemblies(),
        reference => reference.Name!.Contains("Functions", StringComparison.Ordinal) || reference.Name.StartsWith("Azure", StringComparison.Ordinal) || reference.Name.Contains("Kestrel", StringComparison.Ordinal));

    [Fact]
    public void Every_public_type_of_the_domain_is_documented()
    {
        var assembly = typeof(Domain.Failure).Assembly;
        var documented = System.Xml.Linq.XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary")?.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();
        var types = assembly.GetExportedTypes().Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null).ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Contains($"T:{type.FullName!.Replace('+', '.')}", documented));
    }
}
