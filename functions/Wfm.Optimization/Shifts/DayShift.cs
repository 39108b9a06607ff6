using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>A shift on a day.</summary>
/// <param name="Type">What kind.</param>
/// <param name="First">First slot of the week on site.</param>
/// <param name="Length">Slots on site.</param>
/// <param name="Day">The day it starts on, from 0.</param>
/// <param name="Breaks">Its breaks.</param>
internal sealed record DayShift(ShiftType Type, int First, int Length, int Day, BreakWindow[] Breaks);

/// <summary>Where one break may start.</summary>
/// <param name="Break">The break.</param>
/// <param name="Length">Slots it takes.</param>
/// <param name="Starts">Slots of the week it may start in.</param>
internal sealed record BreakWindow(ShiftBreak Break, int Length, int[] Starts);
