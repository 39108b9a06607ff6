using System.Text;
using Wfm.Planning.Messages;
using Wfm.Storage.Payloads;
using Wfm.Testing;

namespace Wfm.Storage.Tests.Payloads;

public sealed class PayloadStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly PayloadStore _payloads = new(azurite.Account);

    [Fact]
    public async Task The_same_content_is_one_payload_named_by_its_SHA_256()
    {
        var first = await PutAsync("abc");
        var second = await PutAsync("abc");

        // FIPS 180-2, appendix B.1.
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", first.Sha256);
        Assert.Equal(first, second);
        using var reader = new StreamReader((await _payloads.OpenAsync(first, Cancel)).Value);
        Assert.Equal("abc", await reader.ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task A_payload_that_is_not_there_is_not_found() =>
        Assert.Equal("payload.missing", (await _payloads.OpenAsync(new PayloadReference("none", "none", 1), Cancel)).Failure.Rule);

    private Task<PayloadReference> PutAsync(string content) => _payloads.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancel);
}
