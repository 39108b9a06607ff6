using System.Diagnostics.CodeAnalysis;

namespace Wfm.Domain;

/// <summary>A value, or the <see cref="Failure"/> that explains why there is none.</summary>
/// <remarks>The default is a failure with the rule <c>result.none</c>, so that a forgotten result can never pass for a value.</remarks>
public readonly record struct Result<T>
{
    private static readonly Failure None = Failure.Invalid("result.none", "No result was produced.");

    private readonly T? _value;
    private readonly Failure? _failure;
    private readonly bool _success;

    private Result(T? value, Failure? failure, bool success)
    {
        _value = value;
        _failure = failure;
        _success = success;
    }

    /// <summary>True where there is a value.</summary>
    public bool IsSuccess => _success;

    /// <summary>The value. Asking a failure for it is a bug and throws.</summary>
    /// <exception cref="InvalidOperationException">This is a failure.</exception>
    public T Value => _success ? _value! : throw new InvalidOperationException($"No value: {Failure.Message}");

    /// <summary>The failure. Asking a success for it is a bug and throws.</summary>
    /// <exception cref="InvalidOperationException">This is a success.</exception>
    public Failure Failure => _success ? throw new InvalidOperationException("No failure: there is a value.") : _failure ?? None;

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null, true);

    /// <summary>A failure.</summary>
    public static implicit operator Result<T>(Failure failure) => new(default, failure, false);

    /// <summary>Gives the value or the failure, whichever there is.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Failure? failure)
    {
        value = _value;
        failure = _success ? null : Failure;
        return _success;
    }

    /// <summary>One answer from either side.</summary>
    public TOut Match<TOut>(Func<T, TOut> success, Func<Failure, TOut> failure) => _success ? success(_value!) : failure(Failure);

    /// <summary>The value changed by <paramref name="change"/>, or the same failure.</summary>
    public Result<TOut> Map<TOut>(Func<T, TOut> change) => _success ? change(_value!) : Failure;
}
