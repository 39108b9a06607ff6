using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>
/// Supply less requirement, seen as people handling contacts (net) and as people paid (gross). Both come from one subtraction, so
/// they always agree in sign: nobody can be over in one view and short in the other.
/// </summary>
/// <param name="Net">People handling contacts too many, or, negative, too few.</param>
/// <param name="Gross">The same as people paid.</param>
public readonly record struct StaffingGap(FullTimeEquivalent Net, FullTimeEquivalent Gross)
{
    /// <summary>The gap of <paramref name="supply"/> paid people against <paramref name="required"/> handling contacts.</summary>
    public static StaffingGap Of(FullTimeEquivalent supply, FullTimeEquivalent required, Shrinkage shrinkage)
    {
        var net = shrinkage.Net(supply) - required;
        return new StaffingGap(net, shrinkage.Gross(net));
    }
}
