namespace Wfm.Api.Paging;

/// <summary>Part of a list.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next">The cursor of the next part; null at the end.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
