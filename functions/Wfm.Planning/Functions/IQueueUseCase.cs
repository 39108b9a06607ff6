namespace Wfm.Planning.Functions;

/// <summary>
/// What a queue trigger calls. It returns when the message's effects are stored, or when the message can never be used and is filed as
/// a rejection. It throws on trouble that may pass: the host then delivers the message again.
/// </summary>
public interface IQueueUseCase
{
    /// <summary>Handles one message; any message may come twice, late or out of order.</summary>
    Task HandleAsync(string message, CancellationToken cancel);
}
