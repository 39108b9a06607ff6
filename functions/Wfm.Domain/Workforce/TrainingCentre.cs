using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>
/// Rooms and trainers that teams share. In no week may classes under way be more than rooms, or than trainers can teach; nor may people in class
/// be more than the seats of the rooms.
/// </summary>
/// <param name="Name">The name people use.</param>
/// <param name="Teams">The teams that train here; a team trains in one centre at most, and without limits where in none.</param>
/// <param name="Rooms">Classes that can be under way at a time.</param>
/// <param name="SeatsPerRoom">Most people in one class.</param>
/// <param name="Trainers">Trainers.</param>
public sealed record TrainingCentre(string Name, IReadOnlyList<TeamId> Teams, int Rooms, int SeatsPerRoom, int Trainers)
{
    /// <summary>Classes a trainer teaches at a time.</summary>
    public decimal ClassesPerTrainer { get; init; } = 1;

    /// <summary>Classes that can be under way at a time: rooms or trainers, whichever are fewer.</summary>
    public int ClassesAtATime => Math.Min(Rooms, decimal.ToInt32(decimal.Floor(Trainers * ClassesPerTrainer)));
}
