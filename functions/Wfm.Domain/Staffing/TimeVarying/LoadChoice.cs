namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>Which load model a plan used, and the two figures that decided. The plan stores it.</summary>
/// <param name="Model">The model.</param>
/// <param name="AhtShareOfInterval">Mean AHT over the length of an interval.</param>
/// <param name="RateMovePerAht">Largest relative change of the arrival rate within an AHT, over intervals of at least a tenth of the peak.</param>
public sealed record LoadChoice(LoadModel Model, double AhtShareOfInterval, double RateMovePerAht)
{
    /// <summary>Above this share of the interval, or this change of the rate, contacts of one interval load the next ones noticeably.</summary>
    public const double Threshold = 0.1;

    /// <summary>
    /// The default choice: modified offered load where the AHT is longer than a tenth of the interval or the rate moves by more than
    /// a tenth within an AHT; stationary intervals else (Green, Kolesar and Soares 2001 show where those miss targets).
    /// </summary>
    /// <param name="contacts">Expected contacts of consecutive intervals.</param>
    /// <param name="ahtSeconds">AHT of each in seconds, above 0.</param>
    /// <param name="interval">Length of an interval.</param>
    public static LoadChoice For(ReadOnlySpan<double> contacts, ReadOnlySpan<double> ahtSeconds, TimeSpan interval)
    {
        double total = 0, work = 0, peak = 0, move = 0;
        for (var slot = 0; slot < contacts.Length; slot++)
        {
            total += contacts[slot];
            work += contacts[slot] * ahtSeconds[slot];
            peak = Math.Max(peak, contacts[slot]);
        }

        for (var slot = 1; slot < contacts.Length; slot++)
        {
            double before = contacts[slot - 1], now = contacts[slot];
            if (Math.Min(before, now) >= peak / 10 && peak > 0)
                move = Math.Max(move, Math.Abs(now - before) / ((now + before) / 2) * (ahtSeconds[slot] / interval.TotalSeconds));
        }

        var share = total > 0 ? work / total / interval.TotalSeconds : 0;
        return new LoadChoice(share > Threshold || move > Threshold ? LoadModel.ModifiedOfferedLoad : LoadModel.Stationary, share, move);
    }
}
