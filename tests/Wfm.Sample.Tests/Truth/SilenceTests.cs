using Wfm.Sample.Truth;

namespace Wfm.Sample.Tests.Truth;

/// <summary>Lost records and dead lines: what the ground truth lists is silent in the records, and nothing else is.</summary>
public sealed class SilenceTests(History600 history)
{
    [Fact]
    public void Lost_records_are_missing_and_dead_lines_are_zero_while_the_truth_goes_on()
    {
        var (lost, dead) = (0, 0);
        foreach (var group in history.Operation.Groups)
        {
            var days = history.Days[group.Group.Id.Value].ToDictionary(day => day.Date);
            foreach (var happening in Silences(group))
            {
                if (!days.TryGetValue(happening.From, out var day))
                    continue;
                var slots = day.Slots.Where((slot, index) => slot.State != SlotState.Closed && happening.Covers(day.Date, day.Day[index].LocalStart.TimeOfDay)).ToList();
                Assert.NotEmpty(slots);
                Assert.True(slots.Sum(slot => slot.Expected) > 0);
                if (happening.Kind == HappeningKind.MissingData)
                {
                    Assert.All(slots, slot => Assert.Equal(SlotState.Missing, slot.State));
                    lost++;
                }
                else
                {
                    Assert.All(slots.Where(slot => slot.State == SlotState.Open), slot => Assert.Equal((0, 0), (slot.Offered, slot.HandleSeconds)));
                    dead++;
                }
            }
        }

        Assert.True(lost >= 20 && dead >= 3, $"{lost} losses, {dead} dead lines");
    }

    [Fact]
    public void No_silence_goes_unlisted()
    {
        var silent = 0;
        foreach (var group in history.Operation.Groups)
        {
            var listed = Silences(group).ToLookup(happening => happening.Kind);
            foreach (var day in history.Days[group.Group.Id.Value])
            {
                for (var slot = 0; slot < day.Slots.Count; slot++)
                {
                    // With 25 contacts expected, no contact by chance comes once in 10^10 slots.
                    var (figures, time) = (day.Slots[slot], day.Day[slot].LocalStart.TimeOfDay);
                    if (figures.State == SlotState.Open && (figures.Offered > 0 || figures.Expected < 25))
                        continue;
                    if (figures.State == SlotState.Closed)
                        continue;
                    var kind = figures.State == SlotState.Missing ? HappeningKind.MissingData : HappeningKind.ZeroWhileOpen;
                    Assert.Contains(listed[kind], happening => happening.Covers(day.Date, time));
                    silent++;
                }
            }
        }

        Assert.True(silent > 200, $"{silent} silent slots");
    }

    private static IEnumerable<Happening> Silences(SampleGroup group) => group.GroundTruth()
        .Where(happening => happening.Kind is HappeningKind.MissingData or HappeningKind.ZeroWhileOpen && happening.Group == group.Group.Id);
}
