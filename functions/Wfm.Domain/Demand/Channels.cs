namespace Wfm.Domain.Demand;

/// <summary>What a channel implies for planning.</summary>
public static class Channels
{
    /// <summary>True where the customer waits live and may give up: phone, chat, messaging.</summary>
    public static bool IsLive(this Channel channel) => channel is Channel.Phone or Channel.Chat or Channel.Messaging;

    /// <summary>True where work waits in a backlog against a reply time: e-mail, social, cases, and calls the centre places.</summary>
    public static bool IsDeferred(this Channel channel) => !channel.IsLive();

    /// <summary>True where one agent handles several contacts at a time.</summary>
    public static bool IsConcurrent(this Channel channel) => channel is Channel.Chat or Channel.Messaging;
}
