using Wfm.Domain.Staffing.Numerics;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Uncertainty;

/// <summary>
/// A load whose rate turns out busier or quieter than forecast on whole days: gamma with the forecast as mean, so that contacts are
/// negative binomial, as measured centres are. Formula: FORMULAS.md#uncertain-load.
/// </summary>
public readonly record struct GammaLoad
{
    // How much lighter, in powers of e, tails are than the peak where they are left out.
    private const double Lightest = 23;

    private readonly double _logNorm;

    private GammaLoad(Erlangs mean, double variation)
    {
        Mean = mean;
        Variation = variation;
        _logNorm = variation == 0 ? 0 : (Shape * Math.Log(Shape)) - GammaFunction.Log(Shape);
    }

    /// <summary>The forecast load.</summary>
    public Erlangs Mean { get; }

    /// <summary>Coefficient of variation of the day's rate around its forecast, 0 to 1; 0 is a load known for certain.</summary>
    public double Variation { get; }

    /// <summary>A load around its forecast; the variation must be 0 to 1.</summary>
    public static GammaLoad Of(Erlangs mean, double variation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(variation);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(variation, 1);
        return new GammaLoad(mean, variation);
    }

    /// <summary>
    /// Variation of the rate behind an 80 % band of contacts: the band's own variance less the Poisson noise the queue model adds itself.
    /// </summary>
    /// <param name="contacts">Expected contacts.</param>
    /// <param name="lower80">10 % of outcomes lie below.</param>
    /// <param name="upper80">10 % of outcomes lie above.</param>
    public static double VariationOfBand(double contacts, double lower80, double upper80)
    {
        if (contacts <= 0)
            return 0;
        var deviation = (upper80 - lower80) / (2 * NormalDistribution.Quantile(0.9));
        return Math.Min(1, Math.Sqrt(Math.Max(0, (deviation * deviation) - contacts)) / contacts);
    }

    /// <summary>The load that a share of days does not exceed.</summary>
    /// <param name="share">Above 0, below 1.</param>
    public Erlangs Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        if (Variation == 0 || Mean.Value == 0)
            return Mean;

        // From Wilson and Hilferty's cube of a normal, then by bisection on the distribution itself.
        var shape = Shape;
        var root = 1 - (1 / (9 * shape)) + (NormalDistribution.Quantile(share) / (3 * Math.Sqrt(shape)));
        double guess = shape * Math.Max(1e-3, root * root * root), low = 0, high = guess * 4;
        while (GammaFunction.Below(shape, high) < share)
            high *= 2;
        for (var round = 0; round < 200 && high - low > 1e-13 * high; round++)
        {
            var middle = round == 0 ? guess : (low + high) / 2;
            (low, high) = GammaFunction.Below(shape, middle) < share ? (middle, high) : (low, middle);
        }

        return Erlangs.Of(Mean.Value * high / shape);
    }

    /// <summary>Loads with the share of days and of contacts of each, for averages of a performance that is smooth in the load.</summary>
    /// <remarks>
    /// The trapezoidal rule in ln(load), which converges faster than any power for a smooth function that dies away at both ends.
    /// Tails lighter than e^-23 of the peak are left out.
    /// </remarks>
    internal IReadOnlyList<LoadShare> Nodes()
    {
        if (Variation == 0 || Mean.Value == 0)
            return [new LoadShare(Mean, 1, 1)];

        var step = Math.Min(0.6 * Variation, 1 / Math.Sqrt(Mean.Value));
        var nodes = new List<LoadShare>();
        for (var y = Math.Floor(Lowest / step) * step; LogDensity(y) > LogDensity(0) - Lightest || y < 0; y += step)
            nodes.Add(Node(y, step));
        return nodes;
    }

    /// <summary>The same for a performance with a break at a load: nodes below it, and one that stands for all loads above.</summary>
    internal IReadOnlyList<LoadShare> NodesBelow(double load)
    {
        if (Variation == 0 || Mean.Value == 0)
            return [new LoadShare(Mean, 1, 1)];

        var end = Math.Log(load / Mean.Value);
        var start = Math.Min(Lowest, end);
        var panels = (int)Math.Ceiling((Math.Min(end, -Lowest) - start) / Math.Min(3 * Variation, 4 / Math.Sqrt(Mean.Value)));
        var half = (Math.Min(end, -Lowest) - start) / panels / 2;
        var nodes = new List<LoadShare>();
        for (var panel = 0; panel < panels; panel++)
        {
            for (var point = 0; point < GaussLegendre.Points; point++)
                nodes.Add(Node(start + (half * ((2 * panel) + 1 + GaussLegendre.Nodes[point])), half * GaussLegendre.Weights[point]));
        }

        double days = nodes.Sum(node => node.Days), contacts = nodes.Sum(node => node.Contacts);
        nodes.Add(new LoadShare(Erlangs.Of(load), Math.Max(0, 1 - days), Math.Max(0, 1 - contacts)));
        return nodes;
    }

    private double Shape => 1 / (Variation * Variation);

    /// <summary>ln(load / mean) below which there is next to nothing: the lower root of LogDensity(y) = LogDensity(0) - Lightest.</summary>
    private double Lowest
    {
        get
        {
            // 1 + y - e^y = -Lightest / shape: the left branch lies between -sqrt(2 c) - c and 0.
            double below = Lightest / Shape, y = -Math.Sqrt(2 * below) - below;
            for (var round = 0; round < 8; round++)
                y -= (1 + y - Math.Exp(y) + below) / (1 - Math.Exp(y));
            return y;
        }
    }

    private LoadShare Node(double y, double width)
    {
        var days = width * Math.Exp(LogDensity(y));
        return new LoadShare(Erlangs.Of(Mean.Value * Math.Exp(y)), days, days * Math.Exp(y));
    }

    /// <summary>Logarithm of the density of y = ln(load / mean).</summary>
    private double LogDensity(double y) => _logNorm + (Shape * (y - Math.Exp(y)));
}

/// <summary>One load with the share of days it stands for and the share of contacts that come on them.</summary>
internal readonly record struct LoadShare(Erlangs Load, double Days, double Contacts);
