namespace Wfm.Domain.Staffing.Simulation;

/// <summary>How long a customer waits before giving up. The default never gives up.</summary>
/// <remarks>
/// Weibull with shape 1 is the exponential. A shape below 1 has many who hang up at once and some who wait for ever; above 1 most wait about
/// the mean. Time to give up at a uniform u: scale x (-ln u)^(1 / shape), scale = mean / Gamma(1 + 1 / shape).
/// </remarks>
public readonly record struct Patience
{
    private readonly double _scaleSeconds;

    private Patience(TimeSpan mean, double shape, double scaleSeconds) => (Mean, Shape, _scaleSeconds) = (mean, shape, scaleSeconds);

    /// <summary>Nobody gives up.</summary>
    public static Patience Endless => default;

    /// <summary>Mean time to give up; 0 where nobody does.</summary>
    public TimeSpan Mean { get; }

    /// <summary>Weibull shape, above 0; 1 is exponential.</summary>
    public double Shape { get; }

    /// <summary>True where nobody gives up.</summary>
    public bool IsEndless => Mean == TimeSpan.Zero;

    /// <summary>Exponential with the given mean; null never gives up.</summary>
    public static Patience Exponential(TimeSpan? mean) => mean is { } some ? Weibull(some, 1) : Endless;

    /// <summary>Weibull with the given mean, longer than 0 s, and shape, above 0.</summary>
    public static Patience Weibull(TimeSpan mean, double shape)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(mean, TimeSpan.Zero);
        if (!(shape > 0 && double.IsFinite(shape)))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "The shape must be above 0 and finite.");
        var gamma = shape == 1 ? 1 : Math.Exp(Numerics.GammaFunction.Log(1 + (1 / shape)));
        return new Patience(mean, shape, mean.TotalSeconds / gamma);
    }

    /// <summary>Seconds until a customer gives up, from a uniform above 0 to 1.</summary>
    internal double Seconds(double uniform)
    {
        var exponential = -Math.Log(uniform);
        return _scaleSeconds * (Shape == 1 ? exponential : Math.Pow(exponential, 1 / Shape));
    }
}
