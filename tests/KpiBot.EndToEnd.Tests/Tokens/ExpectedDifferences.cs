using KpiBot.Channels.Tests.Teams.Tokens;

namespace KpiBot.EndToEnd.Tests.Tokens;

/// <summary>Where KpiBot means to judge otherwise than botframework-connector 4.23.3, and why.</summary>
internal static class ExpectedDifferences
{
    private const string NewerAudience = "newer clients write the audience so; the package knows the bare id alone";
    private const string SameAddress = "the same address: hosts have no case, and Teams is not strict about the last slash";
    private const string EntraIsNamed = "a token of Entra is taken of tenants that are named in the settings; the package takes Microsoft's own always";

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["no expiry"] = "a token that never ends would be as good as the key; the package checks an end only where there is one",
        ["audience api://{id}"] = NewerAudience,
        ["audience api://botid-{id}"] = NewerAudience,
        ["one audience of two"] = "a token may have several audiences (RFC 7519); the package compares the whole claim",
        ["activity without a serviceUrl"] = "the token speaks for one serviceUrl, so the activity must name it; the package then compares nothing",
        ["serviceUrl without its last slash"] = SameAddress,
        ["serviceUrl in capitals"] = SameAddress,
        ["key without endorsements"] = "a key that is endorsed for nothing speaks for no channel; the package then checks no endorsement",
        ["another channel, with a key endorsed for it"] = "this endpoint is Teams' alone",
        ["must-understand header"] = "what must be understood and is not is refused (RFC 7515); the package does not look",
        ["longer than any token is"] = "over 16 KB it is not looked at; the package has no limit of its own",
        ["scheme in small letters"] = "the scheme's name has no case (RFC 9110)",
        ["Entra's token, which is not asked for"] = EntraIsNamed,
        ["Entra's token of another tenant"] = EntraIsNamed,
    };

    public static IReadOnlyCollection<string> Names => Reasons.Keys;

    /// <summary>Null where both should say the same.</summary>
    public static string? ReasonFor(TokenCase test) => Reasons.GetValueOrDefault(test.Name);
}
