using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Api.Tests.Endpoints;

public sealed class VolumeTests(ApiServer server)
{
    private const string File = "group,timestamp,interval_minutes,offered\nnobody,2026-03-02T08:00Z,30,=1+1\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dry_run_answers_with_the_report()
    {
        using var client = server.As(await server.OperationAsync(), Role.Ingest);

        using var answer = await client.PostAsync("/api/volumes/dry-run", new StringContent(File, Encoding.UTF8, "text/csv"), Cancel);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);

        Assert.Equal("number.invalid", report.GetProperty("rejections")[0].GetProperty("problem").GetProperty("rule").GetString());
        Assert.Equal("plain", report.GetProperty("import").GetProperty("reading").GetProperty("profile").GetString());
    }

    [Fact]
    public async Task What_cannot_be_told_is_asked_for_and_the_query_may_answer_it()
    {
        using var client = server.As(await server.OperationAsync(), Role.Ingest);
        const string Tickets = "Ticket ID,Group,Created time\n1,g,2026-03-02 08:00:00\n";

        using var asked = await client.PostAsync("/api/volumes/dry-run", new StringContent(Tickets, Encoding.UTF8, "text/csv"), Cancel);
        using var told = await client.PostAsync("/api/volumes/dry-run?zone=Europe/London", new StringContent(Tickets, Encoding.UTF8, "text/csv"), Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Contains("ask.zone", await asked.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
    }

    [Fact]
    public async Task A_file_in_pieces_goes_on_where_it_stopped_and_is_the_file_that_was_announced()
    {
        using var client = server.As(await server.OperationAsync(), Role.Ingest);
        // A file of its own: what another test has sent already would be here before the first piece.
        var bytes = Encoding.UTF8.GetBytes(File + "nobody,2026-03-02T08:30Z,30,2\n");
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));

        Assert.Equal(HttpStatusCode.OK, (await PieceAsync(client, sha, 0, bytes[..20])).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await PieceAsync(client, sha, 30, bytes[30..])).StatusCode);
        var received = (await client.GetFromJsonAsync<JsonElement>($"/api/uploads/{sha}", Cancel)).GetProperty("received").GetInt32();
        Assert.Equal(20, received);
        Assert.Equal(HttpStatusCode.OK, (await PieceAsync(client, sha, received, bytes[received..])).StatusCode);

        using var imported = await client.PostAsync($"/api/uploads/{sha}/import", null, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, imported.StatusCode);
        Assert.Equal(bytes.Length, (await client.GetFromJsonAsync<JsonElement>($"/api/uploads/{sha}", Cancel)).GetProperty("received").GetInt32());

        var other = Convert.ToHexStringLower(SHA256.HashData([1]));
        await PieceAsync(client, other, 0, bytes);
        using var foreign = await client.PostAsync($"/api/uploads/{other}/import", null, Cancel);
        Assert.Contains("payload.hash", await foreign.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_rows_can_be_downloaded_without_becoming_formulas()
    {
        var tenant = await server.OperationAsync();
        using var client = server.As(tenant, Role.PlanningRead, Role.Ingest);
        var payload = await server.Services.GetRequiredService<IPayloadStore>().PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(File)), Cancel);
        var import = (await server.Services.GetRequiredService<ImportVolume>().ImportAsync(new VolumeMessage(1, tenant, "test", Payload: payload), null, Cancel)).Value;

        var csv = await client.GetStringAsync($"/api/imports/{import.Id}/rejections.csv", Cancel);
        using var replayed = await client.PostAsync($"/api/imports/{import.Id}/replay", null, Cancel);
        using var held = await client.PostAsync($"/api/imports/{import.Id}/accept", null, Cancel);

        Assert.Contains("2,number.invalid,\"offered\",\"'=1+1\",", csv, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, replayed.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, held.StatusCode);
    }

    private static async Task<HttpResponseMessage> PieceAsync(HttpClient client, string sha, long offset, byte[] piece)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/uploads/{sha}") { Content = new ByteArrayContent(piece) };
        request.Headers.Add("Upload-Offset", $"{offset}");
        return await client.SendAsync(request, Cancel);
    }
}
