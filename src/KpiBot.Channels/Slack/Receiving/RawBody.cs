using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Slack.Receiving;

/// <summary>A request's body as its bytes, which is what Slack has signed.</summary>
internal static class RawBody
{
    /// <summary>Slack's payloads stay far below: messages hold 13 KB of blocks at most.</summary>
    public const int Limit = 1024 * 1024;

    /// <returns>Null where it is too large; nothing beyond the limit is kept.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Limit)
            return null;
        var pipe = PipeReader.Create(request.Body);
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation).ConfigureAwait(false);
            if (read.Buffer.Length > Limit)
                return null;
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                pipe.AdvanceTo(read.Buffer.End);
                return body;
            }

            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
