using System.Text;
using CsCheck;
using Wfm.Api.Access;

namespace Wfm.Api.Tests.Security;

/// <summary>Requests nobody means well with: refused, never a fault of ours. The long run is explicit (tests/run-security).</summary>
public sealed class HostileRequestTests(ApiServer api)
{
    private const long ShortRun = 300;
    private const long LongRun = 5_000;

    private static readonly string[] Nasty =
    [
        "' or PartitionKey ne 'x", "../../etc/passwd", "..%2f..%2f", "a|b", "%00", "\u0000", "\u202e", "😀", "current", "current/../x", new('a', 3000), "-1", "99999999999999999999", "NaN", "null", "{}",
        "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "2026-02-30", "0001-01-01", "9999-12-31", "'", "\"", "\\", "#", "?", "*", "Ω", "a b", ".", "..",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "7", "\"x\"", "{}", "{\"site\":1}", "{\"site\":null}", "{\"site\":\"x\",\"site\":\"y\"}", "{\"changes\":[{\"change\":\"nothing\"}]}", "{\"changes\":null}", "{\"changes\":[null]}",
        "{\"name\":\"x\",\"changes\":[{\"change\":\"volume\",\"percent\":1e300}]}", "{\"changes\":[{\"change\":\"aht\",\"percent\":-101}]}", "{\"a\":" + "{\"a\":".PadRight(3) + "1}}",
        "group,timestamp,offered\nx,2026-01-01T00:00:00,1\n", "group,timestamp,offered\n\"x", "\uFEFF;;;\n", new string('[', 500),
    ];

    [Fact]
    public Task Whatever_is_sent_is_answered_without_a_fault() => SendAsync(ShortRun);

    [Fact(Explicit = true)]
    public Task Five_thousand_requests_are_answered_without_a_fault() => SendAsync(LongRun);

    private async Task SendAsync(long count)
    {
        using var client = api.As(await api.OperationAsync(), Enum.GetValues<Role>());
        var operations = await Operation.AllAsync(client);
        var text = Gen.OneOf(Of(Nasty), Gen.String[0, 40]).Where(value => !value.Any(char.IsSurrogate) || Nasty.Contains(value));
        var generator = Gen.Select(Gen.Int[0, operations.Count - 1], text, text, Gen.OneOf(Of(Bodies), text), Gen.Bool, Gen.Bool);

        await generator.SampleAsync(
            async request =>
            {
                var (index, id, query, body, withQuery, otherType) = request;
                var operation = operations[index];
                var search = !withQuery ? "" : operation.Queries.Count == 0
                    ? $"?x={Uri.EscapeDataString(query)}"
                    : "?" + string.Join('&', operation.Queries.Select(name => $"{name}={Uri.EscapeDataString(query)}"));
                using var sent = operation.Request(id.Length == 0 ? "x" : id, search, operation.Method == "GET" ? null : Encoding.UTF8.GetBytes(body));
                if (otherType && sent.Content is not null)
                    sent.Content.Headers.ContentType = new("application/json");
                using var answer = await client.SendAsync(sent);
                if (operation.IsFault(answer))
                    throw new InvalidOperationException($"{answer.StatusCode} to {operation} {id} {search} {body}");
            },
            iter: count,
            threads: 1);
    }

    private static Gen<string> Of(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
