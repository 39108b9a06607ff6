using Wfm.Domain.Randomness;

namespace Wfm.Domain.Budget.Ranges;

/// <summary>Prices of a budget as factors on their typical value: drawn from a triangle between low, typical and high, or taken at an end.</summary>
internal sealed class PriceFactors
{
    private readonly (double Low, double High)[] _prices;
    private readonly (double Low, double High) _benefits;

    internal PriceFactors(CostResponse response, PriceBook book)
    {
        var first = response.Budget.Lines.Count == 0 ? default : response.Budget.Lines.Min(line => line.Month);
        _prices = [.. response.PriceKeys.Select(key => Ends(book, key, first, 0))];
        // What is paid on top of pay is the load less 1.
        _benefits = Ends(book, PriceKeys.BenefitsLoad, first, 1);
    }

    /// <summary>Draws every price; gives the factor on benefits.</summary>
    internal double Draw(Xoshiro256 random, double[] factors)
    {
        for (var price = 0; price < _prices.Length; price++)
            factors[price] = Triangle(_prices[price], random.NextDouble());
        return Triangle(_benefits, random.NextDouble());
    }

    /// <summary>Takes every price at one end; gives the factor on benefits.</summary>
    internal double End(bool high, double[] factors)
    {
        for (var price = 0; price < _prices.Length; price++)
            factors[price] = high ? _prices[price].High : _prices[price].Low;
        return high ? _benefits.High : _benefits.Low;
    }

    private static (double Low, double High) Ends(PriceBook book, string key, DateOnly date, decimal less) =>
        book.At(key, date).TryGet(out var line, out _) && line.Typical > less
            ? ((double)((line.Low - less) / (line.Typical - less)), (double)((line.High - less) / (line.Typical - less)))
            : (1, 1);

    // Inverse of the triangular distribution with its mode at 1.
    private static double Triangle((double Low, double High) ends, double uniform)
    {
        var width = ends.High - ends.Low;
        if (width <= 0)
            return 1;
        var rising = (1 - ends.Low) / width;
        return uniform < rising
            ? ends.Low + Math.Sqrt(uniform * width * (1 - ends.Low))
            : ends.High - Math.Sqrt((1 - uniform) * width * (ends.High - 1));
    }
}
