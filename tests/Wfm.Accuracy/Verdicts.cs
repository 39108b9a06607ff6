using System.Globalization;

namespace Wfm.Accuracy;

/// <summary>Compares measured figures with what is asked, prints each line and counts.</summary>
internal sealed class Verdicts
{
    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void AtMost(string what, double value, double limit) => Line(value <= limit, what, value, string.Create(CultureInfo.InvariantCulture, $"<= {limit}"));

    public void Within(string what, double value, double low, double high) =>
        Line(value >= low && value <= high, what, value, string.Create(CultureInfo.InvariantCulture, $"{low} to {high}"));

    private void Line(bool passed, string what, double value, string asked)
    {
        if (passed)
            Passed++;
        else
            Failed++;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(passed ? "pass" : "MISS")}  {what,-52} {value,8:0.000}  asked {asked}"));
    }
}
