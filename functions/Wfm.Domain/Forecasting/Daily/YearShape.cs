namespace Wfm.Domain.Forecasting.Daily;

/// <summary>How a daily regression follows the year.</summary>
internal enum YearShape
{
    /// <summary>Not at all: the level carries it.</summary>
    None,

    /// <summary>Six pairs of Fourier terms, shrunk the more the faster they turn.</summary>
    Fourier,

    /// <summary>The smoothed shape of the same weeks in up to four earlier years.</summary>
    LastYear,
}
