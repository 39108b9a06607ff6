using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Wfm.FunctionApp.Tests;

/// <summary>One method of the head with <c>[Function]</c>, as its source says.</summary>
/// <param name="Method">The method.</param>
/// <param name="Class">The class it stands in, whose primary constructor takes the use cases.</param>
internal sealed record Trigger(MethodDeclarationSyntax Method, ClassDeclarationSyntax Class)
{
    /// <summary>The function's name, with the constant looked up.</summary>
    internal string Name { get; } = Constants.Value(Argument(Attribute(Method.AttributeLists, "Function")!, 0)!);

    /// <summary>The trigger attribute: the only one on a parameter.</summary>
    internal AttributeSyntax Binding => Method.ParameterList.Parameters.SelectMany(parameter => parameter.AttributeLists).SelectMany(list => list.Attributes).Single();

    /// <summary>What the attribute calls itself: QueueTrigger, TimerTrigger, HttpTrigger, WarmupTrigger.</summary>
    internal string Kind => Binding.Name.ToString();

    /// <summary>The value of the attribute's first positional argument: queue or schedule.</summary>
    internal string Source => Constants.Value(Argument(Binding, 0)!);

    /// <summary>The value of a named argument, or null.</summary>
    internal string? Named(string name) => Binding.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.ToString() == name) is { } found ? Constants.Value(found.Expression) : null;

    /// <summary>The one call the method makes.</summary>
    internal InvocationExpressionSyntax Call => Method.DescendantNodes().OfType<InvocationExpressionSyntax>().Single();

    /// <summary>The type of the constructor parameter the call is made on.</summary>
    internal string UseCase
    {
        get
        {
            var target = ((MemberAccessExpressionSyntax)Call.Expression).Expression.ToString();
            return Class.ParameterList!.Parameters.Single(parameter => parameter.Identifier.Text == target).Type!.ToString();
        }
    }

    /// <summary>Lines of the method, attributes and signature included.</summary>
    internal int Lines
    {
        get
        {
            var span = Method.GetLocation().GetLineSpan();
            return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        }
    }

    private static AttributeSyntax? Attribute(SyntaxList<AttributeListSyntax> lists, string name) => lists.SelectMany(list => list.Attributes).FirstOrDefault(attribute => attribute.Name.ToString() == name);

    private static ExpressionSyntax? Argument(AttributeSyntax attribute, int index) => attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ElementAtOrDefault(index)?.Expression;
}
