using System.Net;

namespace KpiBot.Channels.Doctor;

/// <summary>Whether KpiBot answers at the address that a chat platform is to call: it must refuse what nobody has signed, in its own way.</summary>
internal sealed class EndpointCheck(HttpClient http)
{
    public const string Name = "Endpoint";

    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    public async Task<Finding> ExamineAsync(Uri address, ChatDoor door, CancellationToken cancellation)
    {
        var endpoint = new Uri(address, door.Path);
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback)
            return Fail($"{address} is not https.", $"{door.Platform} calls https addresses alone: put a certificate on the reverse proxy before KpiBot.");
        try
        {
            using var body = door.Unsigned();
            using var response = await http.PostAsync(endpoint, body, cancellation).ConfigureAwait(false);
            return Judge(endpoint, door, response);
        }
        catch (HttpRequestException fault)
        {
            return fault.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => Fail($"The name {endpoint.Host} is not known.", "Enter it in the public DNS, or correct --address."),
                HttpRequestError.SecureConnectionError => Fail(
                    $"{endpoint.Host} shows no certificate that this machine trusts.", $"{door.Platform} accepts certificates of public authorities alone, complete with their chain: self-signed ones will not do."),
                _ => Fail($"Nothing answers at {endpoint} ({fault.HttpRequestError}).", "Start KpiBot and the reverse proxy, and let the firewall pass port 443 from the internet."),
            };
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail($"{endpoint} did not answer within {RequestTimeout.TotalSeconds:0} seconds.", $"{door.Patience} Look at what stands between: a firewall that drops, or a proxy that cannot reach KpiBot.");
        }
    }

    private static Finding Judge(Uri endpoint, ChatDoor door, HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized when door.IsOurRefusal(response) =>
            new Finding.Passed(Name, $"{endpoint} answers, and refuses what {door.Platform} has not signed."),
        HttpStatusCode.Unauthorized => Fail($"{endpoint} asks for another sign-in than {door.Platform}'s.", door.OtherRefusal),
        HttpStatusCode.NotFound => Fail($"{endpoint} is not found.", $"The reverse proxy must pass {door.Path} to KpiBot unchanged."),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
            Fail($"A proxy answers at {endpoint}, but KpiBot does not answer it ({(int)response.StatusCode}).", "Start KpiBot, and compare its address (ASPNETCORE_URLS) with the one that the proxy passes to."),
        >= HttpStatusCode.Moved and < HttpStatusCode.BadRequest => Fail($"{endpoint} sends elsewhere ({(int)response.StatusCode}).", $"{door.Platform} follows no redirect: give the final address."),
        HttpStatusCode.Forbidden => Fail($"{endpoint} is forbidden.", $"A firewall of the web server, or a KpiBot that was started with --playground, refuses calls from outside. Start KpiBot without --playground, and let POST {door.Path} pass."),
        _ => Fail($"Another program than KpiBot seems to answer at {endpoint} ({(int)response.StatusCode}).", "Compare the address with the one that the reverse proxy passes to KpiBot."),
    };

    private static Finding.Failed Fail(string sentence, string next) => new(Name, sentence, next);
}
