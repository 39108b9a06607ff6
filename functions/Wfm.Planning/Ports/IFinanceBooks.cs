using Wfm.Domain.Operations;

namespace Wfm.Planning.Ports;

/// <summary>
/// What finance changes, as logs: price book, assumptions, locked budgets, actuals. Every change adds a version; nothing is overwritten, and the newest is the
/// one in force.
/// </summary>
public interface IFinanceBooks
{
    /// <summary>The newest version of a book; null before the first change.</summary>
    Task<BookVersion<T>?> CurrentAsync<T>(TenantId tenant, FinanceBook book, CancellationToken cancel);

    /// <summary>A version of a book; fails with <c>book.unknown</c>.</summary>
    Task<Result<BookVersion<T>>> VersionAsync<T>(TenantId tenant, FinanceBook book, long number, CancellationToken cancel);

    /// <summary>All versions of a book, newest first, without their content.</summary>
    Task<IReadOnlyList<BookEntry>> HistoryAsync(TenantId tenant, FinanceBook book, CancellationToken cancel);

    /// <summary>
    /// Adds a version on top of the <paramref name="expected"/> newest (0 before the first); fails with <c>book.changed</c> where somebody else was first.
    /// The same content again, on top of the same version, is the same version.
    /// </summary>
    Task<Result<BookEntry>> AppendAsync<T>(TenantId tenant, FinanceBook book, T content, long expected, BookChange change, CancellationToken cancel);
}

/// <summary>The books of finance.</summary>
public enum FinanceBook
{
    /// <summary>Prices and rates of exchange.</summary>
    PriceBook,

    /// <summary>Other figures plans rest on.</summary>
    Assumptions,

    /// <summary>Which plan is the budget that was agreed.</summary>
    LockedBudget,

    /// <summary>What was really spent.</summary>
    Actuals,
}

/// <summary>Who changes a book, when and why.</summary>
/// <param name="Version">Content id of the new version.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, in their words.</param>
public sealed record BookChange(string Version, string By, DateTimeOffset At, string Reason);

/// <summary>One line of a book's history.</summary>
/// <param name="Number">Number of the version, from 1.</param>
/// <param name="Change">Who changed it, when and why.</param>
public sealed record BookEntry(long Number, BookChange Change);

/// <summary>A version with its content.</summary>
/// <param name="Entry">Its line of the history.</param>
/// <param name="Content">What it says.</param>
public sealed record BookVersion<T>(BookEntry Entry, T Content);
