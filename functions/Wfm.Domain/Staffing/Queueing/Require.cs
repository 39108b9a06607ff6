using System.Runtime.CompilerServices;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>Checks of arguments every queueing model shares: to break one is a bug of the caller, not trouble of a user.</summary>
internal static class Require
{
    internal static void Count(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value) || value < 0)
            throw new ArgumentOutOfRangeException(name, value, "Must be 0 or more and finite.");
    }

    internal static void Positive(TimeSpan value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, name);
}
