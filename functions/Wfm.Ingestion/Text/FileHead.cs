namespace Wfm.Ingestion.Text;

/// <summary>The first bytes of a stream that may not seek, and the whole stream again with them in front.</summary>
internal sealed class FileHead : Stream
{
    /// <summary>How much of a file is looked at before it is read: some thousand rows.</summary>
    internal const int Length256K = 256 * 1024;

    private readonly Stream _rest;
    private int _given;

    private FileHead(byte[] bytes, bool isWhole, Stream rest) => (Bytes, IsWhole, _rest) = (bytes, isWhole, rest);

    /// <summary>The first bytes.</summary>
    internal byte[] Bytes { get; }

    /// <summary>True where the file ends within them.</summary>
    internal bool IsWhole { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal static async Task<FileHead> ReadAsync(Stream file, CancellationToken cancel)
    {
        var bytes = new byte[Length256K];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return new FileHead(bytes[..length], length < bytes.Length, file);
    }

    /// <summary>Leaves out the first bytes: a byte order mark.</summary>
    internal void Skip(int bytes) => _given = bytes;

    public override int Read(byte[] buffer, int offset, int count) => Give(buffer.AsSpan(offset, count)) is > 0 and var given ? given : _rest.Read(buffer, offset, count);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Give(buffer.Span) is > 0 and var given ? given : await _rest.ReadAsync(buffer, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Give(Span<byte> buffer)
    {
        var given = Math.Min(buffer.Length, Bytes.Length - _given);
        Bytes.AsSpan(_given, given).CopyTo(buffer);
        _given += given;
        return given;
    }
}
