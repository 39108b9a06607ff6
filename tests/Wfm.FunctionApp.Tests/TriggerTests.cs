using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Wfm.Hosting;
using Wfm.Planning.Functions;

namespace Wfm.FunctionApp.Tests;

/// <summary>The head holds one trigger for each function of the catalogue, and nothing that could be wrong.</summary>
public sealed class TriggerTests
{
    private const int MostLines = 10;

    public static TheoryData<string> Functions => [.. FunctionCatalogue.All.Select(function => function.Name)];

    [Fact]
    public void The_head_has_the_functions_of_the_catalogue_and_no_others() =>
        Assert.Equal(FunctionCatalogue.All.Select(function => function.Name).Order(StringComparer.Ordinal), Head.Triggers.Select(trigger => trigger.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_has_the_trigger_and_calls_the_use_case_the_catalogue_says(string name)
    {
        var trigger = Head.Triggers.Single(trigger => trigger.Name == name);
        switch (FunctionCatalogue.All.Single(function => function.Name == name))
        {
            case QueueFunction queue:
                Assert.Equal("QueueTrigger", trigger.Kind);
                Assert.Equal(queue.Queue, trigger.Source);
                Assert.Equal(StorageSettings.Connection, trigger.Named("Connection"));
                Assert.Equal(queue.UseCase.Name, trigger.UseCase);
                break;
            case TimerFunction timer:
                Assert.Equal("TimerTrigger", trigger.Kind);
                Assert.Equal(timer.Schedule, trigger.Source);
                Assert.Equal(timer.UseCase.Name, trigger.UseCase);
                break;
            case WarmupFunction warmup:
                Assert.Equal("WarmupTrigger", trigger.Kind);
                Assert.Equal(warmup.UseCase.Name, trigger.UseCase);
                break;
            case HttpFunction http:
                Assert.Equal("HttpTrigger", trigger.Kind);
                Assert.Equal(http.Route, trigger.Named("Route"));
                Assert.Equal(nameof(ApiHost), trigger.UseCase);
                break;
            default:
                Assert.Fail($"{name} is of a kind this test does not know.");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_trigger_is_ten_lines_at_most_and_makes_one_call(string name)
    {
        var trigger = Head.Triggers.Single(trigger => trigger.Name == name);

        Assert.InRange(trigger.Lines, 1, MostLines);
        Assert.Single(trigger.Method.DescendantNodes().OfType<InvocationExpressionSyntax>());
        Assert.Empty(trigger.Method.DescendantNodes().OfType<IfStatementSyntax>());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_trigger_returns_its_task_and_hands_cancellation_on(string name)
    {
        var trigger = Head.Triggers.Single(trigger => trigger.Name == name);

        Assert.Equal("Task", trigger.Method.ReturnType.ToString());
        // Of a request the host cancels RequestAborted, which the pipeline reads itself.
        if (trigger.Kind != "HttpTrigger")
            Assert.Equal("cancel", trigger.Call.ArgumentList.Arguments[^1].ToString());
    }

    [Fact]
    public void Nothing_in_the_head_is_async_void() => Assert.All(
        Head.Files.SelectMany(file => file.DescendantNodes().OfType<MethodDeclarationSyntax>()),
        method => Assert.False(method.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.AsyncKeyword)) && method.ReturnType.ToString() == "void", $"{method.Identifier} is async void: its exceptions are lost and its message is deleted."));

    [Fact]
    public void No_timer_runs_on_start_up_because_Flex_would_fire_it_on_every_instance() =>
        Assert.All(Head.Triggers, trigger => Assert.Null(trigger.Binding.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == "RunOnStartup")));

    [Fact]
    public void The_catch_all_takes_every_method_the_API_has() =>
        Assert.Superset(
            new HashSet<string>(["get", "head", "post", "put", "patch", "delete", "options"]),
            Head.Triggers.Single(trigger => trigger.Kind == "HttpTrigger").Binding.ArgumentList!.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().Select(literal => literal.Token.ValueText).ToHashSet());
}
