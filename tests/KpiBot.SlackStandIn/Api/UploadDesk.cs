using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.SlackStandIn.World;
using Microsoft.AspNetCore.Http;

namespace KpiBot.SlackStandIn.Api;

/// <summary>Takes files: an address, the bytes, and the word that they are whole.</summary>
internal sealed class UploadDesk(SlackServer server)
{
    private readonly ConcurrentDictionary<string, StoredFile> _open = new();

    /// <summary>How many uploads brought a token along: Slack's own client does, although none is needed there.</summary>
    public int WithToken { get; private set; }

    public JsonObject Begin(Workspace workspace, ApiRequest request)
    {
        if (request.Text("filename") is not { Length: > 0 } name || !int.TryParse(request.Text("length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0)
            throw new ApiErrorException("invalid_arguments");
        if (request.Text("alt_txt")?.Length > 1_000)
            throw new ApiErrorException("alt_txt_too_large");
        var file = workspace.AddFile(name, length);
        file.AlternativeText = request.Text("alt_txt");
        var ticket = $"{Guid.NewGuid():N}";
        _open[ticket] = file;
        return new() { ["upload_url"] = new Uri(server.Root, $"/upload/v1/{ticket}").AbsoluteUri, ["file_id"] = file.Id };
    }

    public async Task TakeAsync(HttpContext context, string ticket)
    {
        WithToken += context.Request.Headers.ContainsKey("Authorization") ? 1 : 0;
        if (!_open.TryGetValue(ticket, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var bytes = new MemoryStream();
        if (context.Request.HasFormContentType)
            await (await context.Request.ReadFormAsync()).Files[0].CopyToAsync(bytes);
        else
            await context.Request.Body.CopyToAsync(bytes);
        if (bytes.Length != file.Length)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        file.Bytes = bytes.ToArray();
        await context.Response.WriteAsync($"OK - {bytes.Length}");
    }

    public JsonObject Complete(Workspace workspace, ApiRequest request)
    {
        if (request.List("files") is not { Count: > 0 } files)
            throw new ApiErrorException("invalid_arguments");
        var stored = files.Select(named => workspace.File(named?["id"]?.ToString()) is { Bytes: not null } file ? file : throw new ApiErrorException("file_not_found")).ToList();
        if (request.Text("channel_id") is { } id)
        {
            var channel = workspace.Channel(id);
            if (channel is null || !channel.Members.Contains(workspace.BotUser))
                throw new ApiErrorException(channel is null ? "channel_not_found" : "not_in_channel");
            channel.Add(new(server.NextTs(), workspace.BotUser, request.Text("initial_comment") ?? "")
            {
                ThreadTs = request.Text("thread_ts"),
                BotId = workspace.BotId,
                Files = [.. stored.Select(file => file.Id)],
            });
        }

        stored.ForEach(file => file.IsComplete = true);
        return new() { ["files"] = new JsonArray([.. stored.Select(file => new JsonObject { ["id"] = file.Id, ["title"] = file.Name })]) };
    }
}
