namespace Wfm.Api;

/// <summary>The body of every answer that is not a success.</summary>
/// <param name="Type"><c>urn:wfm:</c> and the key of the first broken rule.</param>
/// <param name="Title">The kind of trouble.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">All problems in words.</param>
/// <param name="Problems">Every problem with its rule and, where known, field, value and line.</param>
internal sealed record ProblemDocument(string Type, string Title, int Status, string Detail, IReadOnlyList<Problem> Problems);
