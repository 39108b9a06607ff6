namespace Wfm.Sample.Realised;

/// <summary>
/// What becomes of live contacts at a load: the square-root ("QED") approximations of Erlang A by Garnett, Mandelbaum and Reiman,
/// M&amp;SOM 4 (2002). With b = (n - a) / sqrt(a), r = AHT / patience and h the hazard of the normal law:
/// P(wait) = 1 / (1 + sqrt(r) h(b / sqrt(r)) / h(-b)), P(abandon | wait) = (sqrt(r) h(b / sqrt(r)) - b) / sqrt(a).
/// An approximation is enough here: it makes history, it does not judge it.
/// </summary>
/// <param name="Abandon">Probability that a contact gives up, 0 to 1.</param>
/// <param name="WithinTarget">Probability that a handled contact was answered within the target time, 0 to 1.</param>
internal readonly record struct QueueOutcome(double Abandon, double WithinTarget)
{
    public static QueueOutcome Of(double load, double agents, TimeSpan aht, TimeSpan patience, TimeSpan answerWithin)
    {
        if (load <= 0)
            return new QueueOutcome(0, 1);

        var root = Math.Sqrt(aht / patience);
        var b = (agents - load) / Math.Sqrt(load);
        var scaled = Math.Clamp(b / root, -30, 30);
        var hazard = Hazard(scaled);
        var wait = 1 / (1 + (root * hazard / Hazard(Math.Clamp(-b, -30, 30))));
        var abandon = Math.Clamp(wait * ((root * hazard) - b) / Math.Sqrt(load), 0, 0.95);

        // P(virtual wait > T | wait) = tail(scaled + sqrt(n mu theta) T) / tail(scaled), with tail(x) = density(x) / h(x).
        var later = scaled + (Math.Sqrt(agents) * root * (answerWithin / aht));
        var tail = Math.Exp(((scaled * scaled) - (later * later)) / 2) * hazard / Hazard(later);
        var late = wait * tail * Math.Exp(-(answerWithin / patience));
        return new QueueOutcome(abandon, Math.Clamp(1 - (late / (1 - abandon)), 0, 1));
    }

    /// <summary>Hazard rate of the standard normal law, density over upper tail.</summary>
    private static double Hazard(double x)
    {
        if (x >= 2)
            return x + (1 / (x + (2 / (x + (3 / (x + (4 / (x + (5 / (x + (6 / (x + 2))))))))))));
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        // Upper tail over density: Abramowitz and Stegun 26.2.17.
        var ratio = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        if (x >= 0)
            return 1 / ratio;
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        return density / (1 - (density * ratio));
    }
}
