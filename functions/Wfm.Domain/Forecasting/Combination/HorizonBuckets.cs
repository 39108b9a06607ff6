namespace Wfm.Domain.Forecasting.Combination;

/// <summary>Which bucket a forecast day belongs to.</summary>
internal static class HorizonBuckets
{
    /// <summary>How many there are.</summary>
    public const int Count = 4;

    /// <summary>The bucket of the day <paramref name="ahead"/> days after the origin, which is 0.</summary>
    public static HorizonBucket Of(int ahead) => ahead switch
    {
        0 => HorizonBucket.FirstDay,
        < 7 => HorizonBucket.FirstWeek,
        < 28 => HorizonBucket.Later,
        _ => HorizonBucket.Beyond,
    };
}
