namespace KpiBot.Storage.Tests.Crashes;

/// <summary>A file in memory that tells of each change. What is not written at once is not there yet.</summary>
internal sealed class RecordedStream : Stream
{
    private readonly MemoryStream content = new();
    private readonly Lock gate;
    private readonly Action changed;

    public RecordedStream(byte[] start, Lock gate, Action changed)
    {
        (this.gate, this.changed) = (gate, changed);
        content.Write(start);
        content.Position = 0;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length
    {
        get
        {
            lock (gate)
                return content.Length;
        }
    }

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    public byte[] ToArray() => content.ToArray();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        lock (gate)
            return content.Read(buffer, offset, count);
    }

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void SetLength(long value) => Change(() => content.SetLength(value));

    public override void Write(byte[] buffer, int offset, int count) => Change(() => content.Write(buffer, offset, count));

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            changed();
        }
    }
}
