using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>A service-level target: at least <see cref="Share"/> of contacts within <see cref="AnswerWithin"/>; 80/20 is 80 % within 20 s.</summary>
/// <remarks>The default is 0 % within 0 s, which anything meets.</remarks>
public readonly record struct ServiceLevelTarget
{
    private ServiceLevelTarget(double share, TimeSpan answerWithin, ServiceLevelDefinition definition)
    {
        Share = share;
        AnswerWithin = answerWithin;
        Definition = definition;
    }

    /// <summary>The share to reach, 0 to 1.</summary>
    public double Share { get; }

    /// <summary>The answer time T; 0 s asks that nobody waits.</summary>
    public TimeSpan AnswerWithin { get; }

    /// <summary>Which contacts count.</summary>
    public ServiceLevelDefinition Definition { get; }

    /// <summary>A target; fails with <c>target.share</c> outside 0 to 100 % and <c>target.answerWithin</c> below 0 s, both at once.</summary>
    public static Result<ServiceLevelTarget> Create(
        double percent, TimeSpan answerWithin, ServiceLevelDefinition definition = ServiceLevelDefinition.AnsweredOfOffered)
    {
        var problems = new List<Problem>();
        if (percent is not (>= 0 and <= 100))
            problems.Add(new Problem("target.share", string.Create(CultureInfo.InvariantCulture, $"The service-level target must be 0 % to 100 %, but was {percent} %."), "percent", percent.ToString(CultureInfo.InvariantCulture)));
        if (answerWithin < TimeSpan.Zero)
            problems.Add(new Problem("target.answerWithin", string.Create(CultureInfo.InvariantCulture, $"The answer time must be 0 s or more, but was {answerWithin.TotalSeconds} s."), "answerWithin", answerWithin.ToString()));
        return problems.Count > 0
            ? Failure.Of(FailureKind.Invalid, problems)
            : new ServiceLevelTarget(percent / 100, answerWithin, definition);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Share * 100:0.##} % within {AnswerWithin.TotalSeconds:0.##} s");
}
