using System.Security.Cryptography;

namespace Wfm.Domain.Tests;

public sealed class ContentIdTests
{
    [Fact]
    public void It_is_the_first_130_bits_of_SHA_256_in_Crockford_base_32()
    {
        // Parts are length-prefixed: kind "k" is 01 00 00 00 6B.
        var digest = SHA256.HashData([1, 0, 0, 0, (byte)'k']);
        var bits = new System.Numerics.BigInteger(digest, isUnsigned: true, isBigEndian: true) >> (256 - 130);
        var expected = "";
        for (var character = 0; character < 26; character++, bits >>= 5)
            expected = "0123456789abcdefghjkmnpqrstvwxyz"[(int)(bits & 31)] + expected;

        Assert.Equal(expected, ContentId.Of("k"));
    }

    [Fact]
    public void Parts_do_not_run_together() => Assert.NotEqual(ContentId.Of("plan", "ab", "c"), ContentId.Of("plan", "a", "bc"));
}
