using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;

namespace Wfm.Planning.SetUp;

/// <summary>
/// Targets and patience to begin with, by channel: the common practice a planner starts from before the operation has targets of its own. Nobody has promised
/// them to anybody; they are there to be changed.
/// </summary>
public static class IndustryTargets
{
    /// <summary>The targets of a channel.</summary>
    public static StaffingTargets Of(Channel channel) => channel switch
    {
        Channel.Phone => Live(80, TimeSpan.FromSeconds(20)),
        Channel.Chat => Live(80, TimeSpan.FromSeconds(60)),
        Channel.Messaging => Live(80, TimeSpan.FromMinutes(5)),
        Channel.Social => Reply(TimeSpan.FromHours(2)),
        Channel.Email => Reply(TimeSpan.FromHours(8)),
        Channel.Case => Reply(TimeSpan.FromHours(24)),
        Channel.Outbound or Channel.Callback => Reply(TimeSpan.FromHours(4)),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "A channel without targets."),
    };

    /// <summary>The channel a group's name suggests; phone where it suggests none.</summary>
    public static Channel Guess(string group)
    {
        (string Word, Channel Channel)[] words =
        [
            ("chat", Channel.Chat), ("mail", Channel.Email), ("whatsapp", Channel.Messaging), ("sms", Channel.Messaging), ("messag", Channel.Messaging),
            ("social", Channel.Social), ("facebook", Channel.Social), ("case", Channel.Case), ("ticket", Channel.Case), ("outbound", Channel.Outbound), ("callback", Channel.Callback),
        ];
        return words.Where(word => group.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Select(word => (Channel?)word.Channel).FirstOrDefault() ?? Channel.Phone;
    }

    private static StaffingTargets Live(double percent, TimeSpan within) => new() { ServiceLevel = ServiceLevelTarget.Create(percent, within).Value };

    private static StaffingTargets Reply(TimeSpan within) => new() { ReplyWithin = within };
}
