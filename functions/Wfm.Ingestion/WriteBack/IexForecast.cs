using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Wfm.Planning.WriteBack;

namespace Wfm.Ingestion.WriteBack;

/// <summary>
/// A forecast by periods as XML for NICE IEX. Public documents say that the file is XML, at most 5 MB, with daily or periodic values; the names of its elements are not
/// public, so these are ours and a style sheet turns them into what an installation takes.
/// </summary>
public static class IexForecast
{
    private const int MostBytes = 5 * 1024 * 1024;

    /// <summary>The file; fails with <c>writeBack.size</c> past 5 MB.</summary>
    public static Result<string> Write(IReadOnlyList<ForecastInterval> intervals)
    {
        var document = new XElement(
            "Forecast",
            new XElement(
                "ContactType",
                new XAttribute("name", intervals[0].Queue),
                new XAttribute("periodMinutes", (int)intervals[0].Length.TotalMinutes),
                intervals.GroupBy(interval => interval.Local.Date).Select(day => new XElement(
                    "Day",
                    new XAttribute("date", day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    day.Select(interval => new XElement(
                        "Period",
                        new XAttribute("start", interval.Start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)),
                        new XAttribute("contacts", interval.Contacts),
                        new XAttribute("aht", interval.AhtSeconds)))))));
        var text = document.ToString(SaveOptions.DisableFormatting);
        return text.Length <= MostBytes
            ? text
            : Failure.Invalid("writeBack.size", $"IEX takes files of 5 MB; this one has {text.Length / 1024 / 1024} MB. Export fewer days.", "days");
    }

    /// <summary>The periods of a file; fails with <c>xml.invalid</c>.</summary>
    public static Result<IReadOnlyList<(string Queue, DateTimeOffset Start, long Contacts, decimal AhtSeconds)>> Read(string xml)
    {
        try
        {
            // No document types: a file must not make us read others, or expand itself.
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Root!.Elements("ContactType")
                .SelectMany(type => type.Elements("Day").Elements("Period").Select(period => (
                    (string)type.Attribute("name")!,
                    DateTimeOffset.Parse((string)period.Attribute("start")!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                    (long)period.Attribute("contacts")!,
                    (decimal)period.Attribute("aht")!)))
                .ToList();
        }
        catch (Exception broken) when (broken is XmlException or FormatException or ArgumentNullException or OverflowException)
        {
            return Failure.Invalid("xml.invalid", $"The file is not a forecast in this form: {broken.Message}");
        }
    }
}
