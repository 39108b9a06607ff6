namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>How arrivals that change over the day become the load an interval is staffed for.</summary>
public enum LoadModel
{
    /// <summary>
    /// Stationary, independent, period by period (SIPP): each interval as if its own rate had been there for ever. Good where contacts
    /// are short against the interval and the rate is steady.
    /// </summary>
    Stationary,

    /// <summary>
    /// Modified offered load (MOL): the mean number in handling if nobody waited, which lags behind the arrivals by about an AHT.
    /// Jennings, Mandelbaum, Massey and Whitt 1996.
    /// </summary>
    ModifiedOfferedLoad,
}
