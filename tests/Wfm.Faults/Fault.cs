using Azure.Core;
using Azure.Core.Pipeline;

namespace Wfm.Faults;

/// <summary>What goes wrong with one storage call.</summary>
internal enum FaultKind
{
    /// <summary>Nothing; calls are counted.</summary>
    None,

    /// <summary>The process dies before the call is sent.</summary>
    DiesBefore,

    /// <summary>The process dies after the call took effect, before it learns of it.</summary>
    DiesAfter,

    /// <summary>The call took effect and its answer is lost: the SDK sends it again.</summary>
    AnswerLost,

    /// <summary>The service says three times that it is busy, and when to come again.</summary>
    Busy,
}

/// <summary>A fault at the nth storage call of a process. A dead process makes no further call.</summary>
internal sealed class Fault(FaultKind kind, int at) : HttpPipelinePolicy
{
    private const int BusyAnswers = 3;
    private int _calls;
    private int _busy;
    private bool _isDead;

    /// <summary>Calls sent so far; a call sent again counts again.</summary>
    internal int Calls => _calls;

    /// <summary>What it was, to name it in a report.</summary>
    internal string? Struck { get; private set; }

    /// <summary>Called after each call that came through.</summary>
    internal Func<Task>? AfterCall { get; init; }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_isDead)
            throw new ProcessDiedException();
        var call = Interlocked.Increment(ref _calls);
        var strikes = call == at || (kind == FaultKind.Busy && _busy is > 0 and < BusyAnswers);
        if (strikes)
            Struck ??= $"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}";
        if (strikes && kind == FaultKind.Busy)
        {
            _busy++;
            message.Response = new BusyResponse();
            return;
        }

        if (strikes && kind == FaultKind.DiesBefore)
            Die();
        await ProcessNextAsync(message, pipeline);
        if (strikes && kind == FaultKind.DiesAfter)
            Die();
        if (strikes && kind == FaultKind.AnswerLost)
            throw new IOException("The connection was cut while the answer was awaited.");
        if (AfterCall is { } look)
            await look();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();

    private void Die()
    {
        _isDead = true;
        throw new ProcessDiedException();
    }
}

/// <summary>Stands for kill -9: whoever sees it must end, and start a new process.</summary>
internal sealed class ProcessDiedException() : Exception("The process died here.");
