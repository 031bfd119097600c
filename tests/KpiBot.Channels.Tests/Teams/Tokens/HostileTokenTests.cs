using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace KpiBot.Channels.Tests.Teams.Tokens;

/// <summary>Whatever stands in the header, the answer is 401, soon, and the next good request is taken.</summary>
public sealed class HostileTokenTests
{
    private const int Tries = 400;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    private static readonly string[] Claims = ["iss", "aud", "exp", "nbf", "iat", "serviceurl", "ver", "appid", "jti", "sub"];

    private static readonly string Good = Token(_ => { });

    private static readonly Gen<string> Letters = Gen.Char[" !\"#%&'()*+,-./0123456789:;<=>?@ABCXYZ[\\]_`abcxyz{|}~éß漢"].Array[0, 200].Select(c => new string(c));

    private static readonly Gen<string> Headers = Gen.OneOf(
        Letters,
        Letters.Select(text => "Bearer " + text),
        Letters.Select(text => $"Bearer {TestToken.Part(text)}.{TestToken.Part(text)}.{TestToken.Part(text)}"),
        // A good token with something struck out, doubled or changed.
        Gen.Select(Gen.Int[7, Good.Length - 1], Gen.Int[1, 400], Letters).Select((at, length, text) => Good[..at] + text + Good[Math.Min(Good.Length, at + length)..]).Where(h => h != Good),
        Gen.Select(Gen.Int[0, 2], Json).Select((part, json) =>
        {
            var parts = Good["Bearer ".Length..].Split('.');
            parts[part] = TestToken.Part(json);
            return "Bearer " + string.Join('.', parts);
        }));

    private static Gen<string> Json => Gen.OneOf(
        Gen.Const("null"), Gen.Const("{}"), Gen.Const("[]"), Gen.Const("{\"a\":1,\"a\":2}"), Gen.Const("{\"exp\":1e400}"), Gen.Const("{\"exp\":-9223372036854775808}"),
        Gen.Const("\uFEFF{}"), Gen.Const("{\"iss\":\"\\ud800\"}"),
        Gen.Int[1, 5_000].Select(depth => new string('[', depth) + new string(']', depth)),
        Gen.Int[1, 2_000].Select(depth => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth)),
        Letters.Select(text => JsonValue.Create(text).ToJsonString()));

    [Fact]
    public async Task Any_header_is_refused()
    {
        await using var teams = await GuardedTeams.StartAsync();
        await Headers.SampleAsync(async header => Assert.Equal(HttpStatusCode.Unauthorized, await SoonAsync(teams, header)), iter: Tries);

        Assert.Equal(HttpStatusCode.Accepted, await SoonAsync(teams, Good));
    }

    [Fact]
    public async Task Any_claim_of_any_kind_under_a_right_signature_is_taken_or_refused_and_nothing_else()
    {
        await using var teams = await GuardedTeams.StartAsync();
        await Gen.Select(Gen.Int[0, Claims.Length - 1], Json).SampleAsync(
            async (claim, json) =>
            {
                var header = Token(scene => scene.Token.Raw = (Claims[claim], json));
                Assert.Contains(await SoonAsync(teams, header), (HttpStatusCode[])[HttpStatusCode.Unauthorized, HttpStatusCode.Accepted]);
            },
            iter: Tries);

        Assert.Equal(HttpStatusCode.Accepted, await SoonAsync(teams, Good));
    }

    private static string Token(Action<TokenScene> change)
    {
        var scene = new TokenScene();
        change(scene);
        return scene.Authorization!;
    }

    private static async Task<HttpStatusCode> SoonAsync(GuardedTeams teams, string header)
    {
        var began = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, teams.Messages)
        {
            Content = new StringContent(new TokenScene().Activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", header);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, Soon);
        return response.StatusCode;
    }
}
