using System.Text;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.Json;
using Wfm.Sample;

namespace Wfm.Planning.Tests.Json;

public sealed class WfmJsonTests
{
    [Fact]
    public void An_operation_reads_back_to_the_same_document()
    {
        var written = WfmJson.Write(SampleOperation.Create(SampleSize.Seats600, 1, new DateOnly(2026, 6, 29)).Operation);

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(WfmJson.Write(WfmJson.Read<Operation>(written))));
    }

    [Fact]
    public void Values_look_like_what_people_write()
    {
        var hours = new OpeningHours(
            new Dictionary<DayOfWeek, IReadOnlyList<OpenRange>> { [DayOfWeek.Monday] = [OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(24)).Value] },
            new Dictionary<DateOnly, IReadOnlyList<OpenRange>> { [new DateOnly(2026, 12, 25)] = [] });

        Assert.Equal("""{"week":{"monday":["08:00-24:00"]},"exceptions":{"2026-12-25":[]}}""", Text(hours));
        Assert.Equal("""{"percent":80,"answerWithin":"00:00:20","definition":"answeredOfOffered"}""", Text(ServiceLevelTarget.Create(80, TimeSpan.FromSeconds(20)).Value));
        Assert.Equal("30", Text(Shrinkage.FromPercent(30).Value));
    }

    [Theory]
    [InlineData("""{"percent":120,"answerWithin":"00:00:20"}""", "must be 0 % to 100 %")]
    [InlineData("""{"answerWithin":"00:00:20"}""", "expected")]
    [InlineData("nonsense", "expected")]
    [InlineData("null", "null")]
    public void A_document_that_breaks_a_rule_is_a_failure_with_a_sentence(string json, string sentence)
    {
        var failure = WfmJson.Parse<ServiceLevelTarget?>(json).Failure;

        Assert.Equal("json.invalid", failure.Rule);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Wfm.Domain", failure.Message, StringComparison.Ordinal);
    }

    private static string Text<T>(T value) => Encoding.UTF8.GetString(WfmJson.Write(value));
}
