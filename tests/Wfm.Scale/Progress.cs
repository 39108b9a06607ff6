using System.Diagnostics;
using System.Globalization;

namespace Wfm.Scale;

/// <summary>A line every ten seconds: how far, and how long still.</summary>
internal static class Progress
{
    private static readonly Lock Gate = new();
    private static readonly Stopwatch Since = new();
    private static TimeSpan s_shown;
    private static string s_step = "";

    internal static void Show(string step, int done, int of)
    {
        lock (Gate)
        {
            if (s_step != step)
            {
                s_step = step;
                s_shown = TimeSpan.Zero;
                Since.Restart();
            }

            if (Since.Elapsed - s_shown < TimeSpan.FromSeconds(10))
                return;
            s_shown = Since.Elapsed;
            var left = done == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {Since.Elapsed / done * (of - done):hh\\:mm\\:ss} to go");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step}: {done} of {of}{left}"));
        }
    }
}
