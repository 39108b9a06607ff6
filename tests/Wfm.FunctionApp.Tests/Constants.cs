using System.Reflection;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Wfm.Hosting;
using Wfm.Planning.Functions;

namespace Wfm.FunctionApp.Tests;

/// <summary>Looks up the constants the head's attributes name.</summary>
internal static class Constants
{
    private static readonly Type[] Holders = [typeof(FunctionNames), typeof(QueueNames), typeof(Schedules), typeof(FunctionCatalogue), typeof(StorageSettings)];

    /// <summary>The value of a literal or of <c>Class.Constant</c>; anything else is not for an attribute of ours.</summary>
    internal static string Value(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        MemberAccessExpressionSyntax access => (string)Holders.Single(holder => holder.Name == access.Expression.ToString())
            .GetField(access.Name.ToString(), BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!,
        _ => throw new InvalidOperationException($"'{expression}' is neither a literal nor a constant."),
    };
}
