using System.Globalization;
using System.Text;
using CsCheck;
using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Receiving;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Channels.Tests.Slack.Arriving;

public sealed class SignatureTests
{
    private const long Signed = 1531420618;

    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
        + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c");

    [Fact]
    public void Slacks_own_example_is_taken() => Assert.Null(FaultOf(Signed, Text(Signed), Signature, Body));

    [Theory]
    [InlineData(-300, null)]
    [InlineData(300, null)]
    [InlineData(-301, SignatureFault.NotOfNow)]
    [InlineData(301, SignatureFault.NotOfNow)]
    public void What_was_signed_more_than_five_minutes_away_is_a_copy(int away, object? fault) =>
        Assert.Equal((SignatureFault?)fault, FaultOf(Signed + away, Text(Signed), Signature, Body));

    [Theory]
    [InlineData(null, Signature, SignatureFault.Missing)]
    [InlineData("1531420618", null, SignatureFault.Missing)]
    [InlineData("1531420618", "", SignatureFault.Missing)]
    [InlineData("1531420618.0", Signature, SignatureFault.Malformed)]
    [InlineData("-1531420618", Signature, SignatureFault.Malformed)]
    [InlineData(" 1531420618", Signature, SignatureFault.Malformed)]
    [InlineData("99999999999999999999", Signature, SignatureFault.Malformed)]
    [InlineData("9223372036854775807", Signature, SignatureFault.NotOfNow)]
    [InlineData("1531420618", "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", SignatureFault.Malformed)]
    [InlineData("1531420618", "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503", SignatureFault.Malformed)]
    [InlineData("1531420618", "v0=a2114d57", SignatureFault.Malformed)]
    [InlineData("01531420618", Signature, SignatureFault.Wrong)]
    public void Whatever_is_written_otherwise_than_Slack_writes_it_is_refused(string? timestamp, string? signature, object fault) =>
        Assert.Equal((SignatureFault)fault, FaultOf(Signed, timestamp, signature, Body));

    [Fact]
    public void No_other_body_time_or_signature_passes()
    {
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Body.Length - 1], Gen.Int[1, 255], Gen.Int[-300, 300]).Sample((what, at, change, seconds) =>
        {
            switch (what)
            {
                case 0:
                    var body = Body.ToArray();
                    body[at] ^= (byte)change;
                    return FaultOf(Signed, Text(Signed), Signature, body) is SignatureFault.Wrong;
                case 1:
                    return seconds == 0 || FaultOf(Signed, Text(Signed + seconds), Signature, Body) is SignatureFault.Wrong;
                default:
                    var place = 3 + (at % 64);
                    var other = "0123456789abcdef"[change % 16];
                    var forged = Signature[..place] + other + Signature[(place + 1)..];
                    return forged == Signature || FaultOf(Signed, Text(Signed), forged, Body) is SignatureFault.Wrong;
            }
        }, iter: 2_000);
    }

    private static SignatureFault? FaultOf(long now, string? timestamp, string? signature, byte[] body) =>
        new SlackSignature(new Secret(RunningSlack.Secret), new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(now))).FaultOf(timestamp, signature, body);

    private static string Text(long seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}
