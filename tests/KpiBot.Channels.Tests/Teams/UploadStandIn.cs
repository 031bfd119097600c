using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>A OneDrive on this machine: keeps what is put into it.</summary>
internal sealed class UploadStandIn : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<Uploaded> _received = Channel.CreateUnbounded<Uploaded>();
    private readonly WebApplication _app;

    private UploadStandIn(WebApplication app) => _app = app;

    public Uri Address => new(new Uri(_app.Urls.First()), "/upload/1?key=secret");

    public int Status { get; set; } = StatusCodes.Status201Created;

    public int Count => _received.Reader.Count;

    public static async Task<UploadStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var uploads = new UploadStandIn(app);
        app.Run(uploads.TakeAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return uploads;
    }

    public async Task<Uploaded> NextAsync() =>
        await _received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Response.StatusCode = Status;
        await _received.Writer.WriteAsync(new(context.Request.Method, context.Request.Headers.ContentRange.ToString(), context.Request.Headers.Authorization.ToString(), body.ToArray()));
    }
}

internal sealed record Uploaded(string Method, string Range, string Authorization, byte[] Bytes);
