
namespace Wfm.LocalHost;

/// <summary>What the command line says to its user.</summary>
internal static class Say
{
    internal static void Line(string text) => Console.WriteLine(text);

    /// <summary>A failure on the error stream, problem by problem; the exit code is 1.</summary>
    internal static int Failure(Failure failure)
    {
        foreach (var problem in failure.Problems)
            Console.Error.WriteLine(problem.Message);
        return 1;
    }
}
