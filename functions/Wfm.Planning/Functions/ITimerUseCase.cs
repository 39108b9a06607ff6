namespace Wfm.Planning.Functions;

/// <summary>What a timer trigger calls. Running it twice, or late, does no more than running it once.</summary>
public interface ITimerUseCase
{
    /// <summary>Does what is due now.</summary>
    Task RunAsync(CancellationToken cancel);
}
