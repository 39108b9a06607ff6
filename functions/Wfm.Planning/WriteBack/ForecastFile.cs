using Wfm.Domain.Forecasting;

namespace Wfm.Planning.WriteBack;

/// <summary>The forms other planning systems take forecasts in.</summary>
public enum ForecastForm
{
    /// <summary>Amazon Connect forecast override, CSV in UTC.</summary>
    Amazon,

    /// <summary>Genesys Cloud short-term forecast import, JSON by quarter hours.</summary>
    Genesys,

    /// <summary>Calabrio forecast, CSV on the wall clock.</summary>
    Calabrio,

    /// <summary>Verint strategic planner, CSV by days.</summary>
    Verint,

    /// <summary>NICE IEX forecast, XML by periods.</summary>
    Iex,
}

/// <summary>One interval of a forecast as it is handed on: whole contacts, because every one of these systems takes no others.</summary>
/// <param name="Queue">The queue, by the name the other system knows it by.</param>
/// <param name="Start">Start of the interval; of a day its first instant.</param>
/// <param name="Local">The wall clock at its start.</param>
/// <param name="Length">Its length.</param>
/// <param name="Contacts">Contacts offered.</param>
/// <param name="AhtSeconds">AHT, to a tenth of a second.</param>
public sealed record ForecastInterval(string Queue, DateTimeOffset Start, DateTime Local, TimeSpan Length, long Contacts, decimal AhtSeconds);

/// <summary>A forecast file for another system.</summary>
/// <param name="Name">File name, without a folder.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ForecastFile(string Name, string ContentType, byte[] Content);

/// <summary>Writes forecasts in other systems' forms.</summary>
public interface IForecastWriter
{
    /// <summary>The file; fails with <c>writeBack.*</c> where the form cannot say what the forecast says.</summary>
    Result<ForecastFile> Write(ForecastForm form, Ports.GroupAtSite group, GroupForecast forecast, string queue);
}
