using Wfm.Domain.Budget;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.SetUp;

/// <summary>Draws an operation up around what a first file shows: one site, one team, the default price book. Pure.</summary>
public static class FirstOperation
{
    /// <summary>The operation.</summary>
    public static Operation Of(TenantId tenant, string name, VolumeSurvey survey, SetUpChoices choices)
    {
        var last = survey.Groups.Max(group => group.Last);
        return new Operation
        {
            Tenant = tenant,
            Name = name,
            Sites = [new Site { Id = VolumeSurvey.Site, Name = "Site", Zone = choices.Zone, Country = VolumeSurvey.Country }],
            Groups = [.. survey.Groups.Select(group => group.Group)],
            Teams =
            [
                new Team
                {
                    Id = TeamId.Of("team"),
                    Name = "Team",
                    Site = VolumeSurvey.Site,
                    Serves = [.. survey.Groups.Select(group => group.Group.Id)],
                    Heads = [new Cohort(RoleLevel.CsrI, survey.People, TenureWeeks: 52)],
                    Attrition = AttritionRates.Weekly(0.02m, 0.015m, 0.0075m),
                    Ramp = Ramp.Typical,
                    // Nothing is known of who could mentor.
                    Mentors = MentorLimits.None,
                },
            ],
            // History may be older than the price book; its prices are then read as if they had held already.
            Prices = new PriceBook([.. DefaultPriceBook.Book.Lines.Select(line => line with { ValidFrom = line.ValidFrom < last ? line.ValidFrom : new DateOnly(last.Year, 1, 1) })]),
        };
    }
}
