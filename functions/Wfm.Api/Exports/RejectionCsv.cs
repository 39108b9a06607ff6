using System.Globalization;
using System.Text;
using Wfm.Planning.Ports;

namespace Wfm.Api.Exports;

/// <summary>Rejected rows as CSV. They are other people's text: every field is quoted, and one that a spreadsheet would take for a formula is prefixed.</summary>
internal static class RejectionCsv
{
    internal static async Task WriteAsync(Stream body, IAsyncEnumerable<Rejection> rejections, CancellationToken cancel)
    {
        await using var text = new StreamWriter(body, new UTF8Encoding(false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        await text.WriteLineAsync("line,rule,field,value,problem,row");
        await foreach (var rejection in rejections.WithCancellation(cancel))
        {
            var problem = rejection.Problem;
            await text.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{problem.Line},{problem.Rule},{Field(problem.Field)},{Field(problem.Value)},{Field(problem.Message)},{Field(rejection.Content)}"));
        }
    }

    // OWASP ASVS 5, 1.2.10: quoting alone does not stop a spreadsheet.
    private static string Field(string? text) => text is null or "" ? "" : $"\"{(text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\0' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
