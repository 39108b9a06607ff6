namespace Wfm.Domain.Staffing.Shifts;

/// <summary>A break that every shift of a type holds, placed anywhere in its window. Windows are taken in order and may touch, not cross.</summary>
/// <param name="Name">What it is: lunch, first break.</param>
/// <param name="Length">Its length, whole slots.</param>
/// <param name="Earliest">Earliest start after the start of the shift.</param>
/// <param name="Latest">Latest start after the start of the shift, at least <paramref name="Earliest"/>.</param>
/// <param name="Paid">Whether it is paid; lunch as a rule is not.</param>
public sealed record ShiftBreak(string Name, TimeSpan Length, TimeSpan Earliest, TimeSpan Latest, bool Paid);
