using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Ports;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.Heads;

public sealed class HeadCountFileTests
{
    private static readonly Operation Operation = StoredPlan.Operation(TenantId.Of("tenant"));

    private static readonly IHeadCountReader Reader = new ServiceCollection().AddWfmIngestion().BuildServiceProvider().GetRequiredService<IHeadCountReader>();

    [Fact]
    public void Our_own_rows_of_a_team_and_day_are_one_count()
    {
        var file = Read("""
            team,date,level,heads,tenure_weeks,fte_per_head,started,left,shrinkage_percent
            team,2026-06-29,csr-1,40,30,1,2,1,31.5
            The team,2026-06-29,senior-csr,5,200,0.8,,,

            """).Value;

        var count = Assert.Single(file.Counts);
        Assert.Equal(("csv", new DateOnly(2026, 6, 29), 2m, 1m, 0.315m), (file.Format, count.AsOf, count.Started, count.Left, count.Shrinkage));
        Assert.Equal([new Cohort(RoleLevel.CsrI, 40, 30), new Cohort(RoleLevel.SeniorCsr, 5, 200, 0.8m)], count.Cohorts);
    }

    [Fact]
    public void Of_whom_nobody_says_the_tenure_counts_as_proficient() =>
        Assert.Equal(16, Read("team,date,level,heads\nteam,2026-06-29,csr-1,40").Value.Counts[0].Cohorts[0].TenureWeeks);

    [Fact]
    public void Every_row_that_cannot_be_used_is_named_with_its_line_and_nothing_is_taken()
    {
        var failure = Read("team,date,level,heads\nteam,2026-06-29,csr-1,40\nnobody,29.6.2026,boss,many").Failure;

        Assert.Equal(["team.unknown", "date.invalid", "level.unknown", "number.range"], failure.Problems.Select(problem => problem.Rule));
        Assert.All(failure.Problems, problem => Assert.Equal(3, problem.Line));
    }

    // DOMAIN 2.2: one row a day, ISO 8601 with Z, exact names. Trailing blank lines fail at Amazon and are nothing here.
    [Fact]
    public void Amazons_capacity_import_is_read_with_both_shrinkages_multiplied_and_blank_lines_at_its_end()
    {
        var file = Read("FORECAST_GROUP,Date,AVAILABLE_FTE,IN_OFFICE_SHRINKAGE,OUT_OFFICE_SHRINKAGE\nThe team,2026-06-29T00:00:00Z,48.5,10,20\nThe team,2026-06-30T00:00:00Z,48,10,20\n\n\n").Value;

        Assert.Equal(("amazon capacity", 2), (file.Format, file.Counts.Count));
        Assert.Equal((48.5m, 0.28m, new DateOnly(2026, 6, 29)), (file.Counts[0].Cohorts[0].Heads, file.Counts[0].Shrinkage, file.Counts[0].AsOf));
    }

    [Fact]
    public void A_group_amazon_knows_by_another_name_is_refused_with_its_line() =>
        Assert.Equal(("team.unknown", 2L), Read("FORECAST_GROUP,Date,AVAILABLE_FTE,IN_OFFICE_SHRINKAGE,OUT_OFFICE_SHRINKAGE\nTeam B,2026-06-29T00:00:00Z,48.5,10,20").Failure.Problems.Select(problem => (problem.Rule, problem.Line!.Value)).Single());

    // DOMAIN 2.4: the body that creates a Genesys Cloud capacity plan. 40 FTE of 37.5 h are 37.5 of 40 h.
    [Fact]
    public void A_genesys_capacity_plan_gives_starting_fte_in_our_hours_and_tells_its_attrition()
    {
        var file = Read("""
            {"name":"2026 H2","description":"","startBusinessUnitDate":"2026-06-29","endBusinessUnitDate":"2026-12-27","forecast":{"id":"f"},"fullTimeEquivalentWeeklyHours":37.5,
             "staffingGroupAllocations":[{"staffingGroupId":"team","initialShrinkagePercentage":32,"initialAttritionPercentage":0.7,"startingWeeklyFullTimeEquivalentCount":40}]}
            """).Value;

        var count = Assert.Single(file.Counts);
        Assert.Equal((37.5m, 0.32m), (count.Cohorts[0].Heads, count.Shrinkage));
        Assert.Contains(file.Notes, note => note.Contains("0.7 % attrition a week, the team 0.6 %", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "heads.empty")]
    [InlineData("team,date,level,heads", "heads.empty")]
    [InlineData("{\"a\":", "json.invalid")]
    [InlineData("{\"startBusinessUnitDate\":\"2026-06-29\",\"staffingGroupAllocations\":[]}", "heads.empty")]
    public void A_file_without_counts_says_so(string content, string rule) => Assert.Equal(rule, Read(content).Failure.Rule);

    private static Result<HeadCountFile> Read(string content) => Reader.Read(content, Operation);
}
