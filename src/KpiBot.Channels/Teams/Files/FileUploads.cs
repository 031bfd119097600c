using System.Net.Http.Headers;
using KpiBot.Channels.Export;
using KpiBot.Channels.Sending;

namespace KpiBot.Channels.Teams.Files;

/// <summary>Puts files where Teams says, at Microsoft's own hosts and nowhere else, and never with the bot's token.</summary>
internal sealed class FileUploads(HttpClient http, UploadHosts hosts)
{
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(60);

    public bool Allows(Uri address) => hosts.Hosts.Allow(address);

    /// <exception cref="HttpRequestException">It was refused, or nobody answered.</exception>
    /// <exception cref="OperationCanceledException">It took too long, or the caller gave up.</exception>
    public async Task PutAsync(Uri address, AnswerFile file, CancellationToken cancellation)
    {
        if (!Allows(address))
            throw new InvalidOperationException("The caller has not looked where the file goes.");
        using var body = new ByteArrayContent(file.Bytes);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(file.Format.MediaType());
        body.Headers.ContentRange = new(0, file.Bytes.Length - 1, file.Bytes.Length);
        using var response = await http.PutAsync(address, body, cancellation).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }
}

/// <summary>Where files may go: to the OneDrive of every cloud; without credentials to this machine alone.</summary>
internal sealed record UploadHosts(AllowedHosts Hosts)
{
    public static readonly UploadHosts OneDrive = new(new AllowedHosts(
        [.. ((string[])["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us", "*.sharepoint.cn"]).Select(host => HostPattern.Read(host)!)]));

    public static readonly UploadHosts ThisMachine = new(AllowedHosts.Loopback);
}
