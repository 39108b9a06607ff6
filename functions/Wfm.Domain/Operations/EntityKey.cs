namespace Wfm.Domain.Operations;

/// <summary>
/// The characters every id of ours is made of: letters, digits, <c>.</c>, <c>_</c> and <c>-</c>, 1 to 64 of them. Such a key needs
/// no escaping in table keys, blob names, URLs or CSV, and cannot carry a filter or a path.
/// </summary>
internal static class EntityKey
{
    internal static Result<string> Check(string? value, string field) =>
        value is { Length: >= 1 and <= 64 } && value.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-') && value.Any(character => character is not '.')
            ? value
            : Failure.Invalid("key.characters", $"{field} must be 1 to 64 letters, digits, '.', '_' or '-', but was '{value}'.", field, value);
}
