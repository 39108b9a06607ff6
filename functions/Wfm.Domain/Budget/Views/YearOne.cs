namespace Wfm.Domain.Budget.Views;

/// <summary>A range of money in major units of one currency.</summary>
public readonly record struct PriceRange(decimal Low, decimal Typical, decimal High)
{
    /// <summary>End by end.</summary>
    public static PriceRange operator +(PriceRange left, PriceRange right) => new(left.Low + right.Low, left.Typical + right.Typical, left.High + right.High);

    /// <summary>Each end times a quantity of 0 or more.</summary>
    public static PriceRange operator *(PriceRange range, decimal quantity) => new(range.Low * quantity, range.Typical * quantity, range.High * quantity);

    internal static PriceRange Of(PriceLine line) => new(line.Low, line.Typical, line.High);
}

/// <summary>What software and set-up of a new centre cost in its first year, before any plan: seats x price (DOMAIN 4.9, role guide 001).</summary>
/// <param name="Seats">Seats.</param>
/// <param name="SuiteMonth">Contact-centre suite, a month.</param>
/// <param name="Suite">The suite, 12 months.</param>
/// <param name="Helpdesk">The helpdesk, 12 months.</param>
/// <param name="Setup">Set-up and training, once.</param>
public sealed record YearOne(int Seats, PriceRange SuiteMonth, PriceRange Suite, PriceRange Helpdesk, PriceRange Setup)
{
    /// <summary>The band that is published: suite and set-up.</summary>
    public PriceRange SuiteBand => Suite + Setup;

    /// <summary>With the helpdesk.</summary>
    public PriceRange All => SuiteBand + Helpdesk;

    /// <summary>The view at the prices of a day, in their own currency; fails where a price is missing or the three are not of one currency.</summary>
    public static Result<YearOne> Of(PriceBook book, DateOnly date, int seats)
    {
        if (seats is < 1 or > 100_000)
            return Failure.Invalid("seats.range", $"Seats must be 1 to 100,000, but were {seats}.", "seats", seats);
        if (!book.At(PriceKeys.LicenceSuite, date).TryGet(out var suite, out var missing)
            || !book.At(PriceKeys.LicenceHelpdesk, date).TryGet(out var helpdesk, out missing)
            || !book.At(PriceKeys.SetupFirstYear, date).TryGet(out var setup, out missing))
            return missing;
        if (suite.Currency != helpdesk.Currency || suite.Currency != setup.Currency)
            return Failure.Invalid("currency.mixed", $"Suite, helpdesk and set-up are priced in {suite.Currency}, {helpdesk.Currency} and {setup.Currency}: bring them to one currency first.");
        return new YearOne(
            seats, PriceRange.Of(suite) * seats, PriceRange.Of(suite) * seats * 12, PriceRange.Of(helpdesk) * seats * 12, PriceRange.Of(setup) * seats);
    }
}
