using Wfm.Domain.Budget.Licences;

namespace Wfm.Domain.Budget;

/// <summary>How an operation's budget is drawn up: everything money depends on that is neither a price nor a head.</summary>
public sealed record FinanceSettings
{
    /// <summary>The systems people log in to.</summary>
    public IReadOnlyList<LicenceContract> Licences { get; init; } = LicenceContract.Typical;

    /// <summary>Seats for supervisors, quality and planning as a share of the seats of people who handle contacts; about 20 % (DOMAIN 4.8, IT1).</summary>
    public decimal SupportSeats { get; init; } = 0.20m;

    /// <summary>First contact resolution, 0 to 1: contacts that need no other. 75 % is the low end of a mature centre (DOMAIN 6.3, role guide 000).</summary>
    public decimal FirstContactResolution { get; init; } = 0.75m;

    /// <summary>Whether the seats of the first month are set up from nothing; seats added later always are.</summary>
    public bool NewCentre { get; init; } = true;

    /// <summary>Whether outsourcing partners are paid by contact; by hour otherwise.</summary>
    public bool OutsourcingByContact { get; init; }
}
