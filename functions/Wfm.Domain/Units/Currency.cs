using System.Globalization;

namespace Wfm.Domain.Units;

/// <summary>An ISO 4217 currency with the number of its minor-unit digits (USD 2, JPY 0, KWD 3).</summary>
/// <remarks>The default is USD. Digits: ISO 4217, list one; currencies not named here have 2.</remarks>
public readonly record struct Currency
{
    private const string NoMinorUnit = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    private const string ThreeDigits = "BHD IQD JOD KWD LYD OMR TND";

    private readonly string? _code;

    private Currency(string code) => _code = code;

    /// <summary>US dollar.</summary>
    public static Currency Usd => default;

    /// <summary>Three capital letters.</summary>
    public string Code => _code ?? "USD";

    /// <summary>Digits of the minor unit, 0, 2 or 3.</summary>
    public int MinorDigits =>
        NoMinorUnit.Contains(Code, StringComparison.Ordinal) ? 0 : ThreeDigits.Contains(Code, StringComparison.Ordinal) ? 3 : 2;

    /// <summary>A currency by its ISO code; fails with <c>currency.code</c> on anything but three letters A to Z.</summary>
    public static Result<Currency> Parse(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper)
        ? code == "USD" ? Usd : new Currency(code)
        : Failure.Invalid("currency.code", string.Create(CultureInfo.InvariantCulture, $"A currency is three capital letters (ISO 4217), but was '{code}'."), "currency", code);

    /// <inheritdoc />
    public override string ToString() => Code;
}
