namespace Wfm.Planning.Ports;

/// <summary>Keys to sign what callers carry back to us. Made once, kept in storage: every instance has the same, and no setting holds a secret.</summary>
public interface ISigningKeys
{
    /// <summary>The key of a purpose, 32 bytes.</summary>
    Task<byte[]> KeyAsync(string purpose, CancellationToken cancel);
}
