using Wfm.Ingestion.Text;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Profiles;

/// <summary>A file's profile, with its header where it has one.</summary>
/// <param name="Spec">The profile.</param>
/// <param name="Header">Column names, or null.</param>
/// <param name="Confidence">How sure that is.</param>
/// <param name="Because">What that rests on.</param>
internal sealed record DetectedProfile(ProfileSpec Spec, string[]? Header, decimal Confidence, string Because);

/// <summary>Finds the profile of a file: the one chosen, else the one whose documented header is there, else the one its rows look like, else plain columns.</summary>
internal static class ProfileDetection
{
    private static readonly IReadOnlyList<ProfileSpec> Specs = [.. VendorProfiles.All, .. TicketProfiles.All, PlainProfile.Spec];

    /// <summary>Names of all profiles.</summary>
    internal static IEnumerable<string> Names => Specs.Select(spec => spec.Name);

    internal static Result<DetectedProfile> Of(Sample sample, ReadingChoices choices)
    {
        var header = Header(sample);
        if (choices.Profile is { } chosen)
        {
            return Specs.FirstOrDefault(spec => spec.Name == chosen) is { } named
                ? new DetectedProfile(named, HasHeader(named, sample) ? header : null, 1, "it was chosen")
                : Failure.Invalid("profile.unknown", $"There is no profile '{chosen}'; there are {string.Join(", ", Names)}.", "profile", chosen);
        }

        var names = header.Select(ProfileSpec.Plain).ToHashSet();
        foreach (var spec in Specs.Where(spec => spec.Signature.Count > 0))
        {
            if (spec.Signature.All(name => names.Contains(ProfileSpec.Plain(name))) && !spec.Without.Any(name => names.Contains(ProfileSpec.Plain(name))) && Fits(spec, sample, names))
                return new DetectedProfile(spec, header, spec.Confidence, spec.Because);
        }

        if (!sample.IsJson && Specs.FirstOrDefault(spec => spec.LooksLike?.Invoke(sample.Lines) == true) is { } alike)
            return new DetectedProfile(alike, HasHeader(alike, sample) ? header : null, alike.Confidence, alike.Because);

        return ColumnMap.Of(PlainProfile.Spec, header, choices).Match<Result<DetectedProfile>>(
            map => map.Has(Field.Offered) && (map.Has(Field.Group) || choices.Group is not null) && (map.Has(Field.Start) || map.Has(Field.Date) || map.Has(Field.End))
                ? new DetectedProfile(PlainProfile.Spec, header, PlainProfile.Spec.Confidence, PlainProfile.Spec.Because)
                : Failure.Invalid("ask.profile", $"The file is of no known form. Name its profile, or the columns of group, start and offered in a mapping; it has {Shown(header)}.", "profile"),
            failure => failure);
    }

    private static bool Fits(ProfileSpec spec, Sample sample, HashSet<string> names) => spec switch
    {
        { IsTicket: true } => spec.Columns[Field.Start].Concat(spec.Columns[Field.Id]).Count(name => names.Contains(ProfileSpec.Plain(name))) >= 2,
        { Delimiter: { } fixedTo } => sample.Delimiter == fixedTo && sample.HeaderText.StartsWith("#fields", StringComparison.OrdinalIgnoreCase),
        _ => true,
    };

    // A planner's file may or may not begin with its column names.
    private static bool HasHeader(ProfileSpec spec, Sample sample) => spec.Positions.Count == 0 || (spec.Name == "verint-planner" && sample.Lines[0].Length > 1 && !sample.Lines[0][1].Any(char.IsAsciiDigit));

    private static string[] Header(Sample sample)
    {
        var header = sample.Lines[0];
        return header.Length > 0 && header[0].StartsWith("#fields", StringComparison.OrdinalIgnoreCase)
            ? header[0][7..].TrimStart(':', ' ') is { Length: > 0 } first ? [first, .. header[1..]] : header[1..]
            : [.. header.Select(name => name.Trim().Trim('\uFEFF'))];
    }

    private static string Shown(string[] header)
    {
        var names = string.Join(", ", header.Take(20).Select(name => $"'{name}'"));
        return names.Length > 400 ? names[..400] + "…" : names;
    }
}
