namespace KpiBot.Channels.Teams.Manifest;

/// <summary>What a company's manifest says that another company's does not.</summary>
/// <param name="AppId">The id of the bot's registration.</param>
/// <param name="Address">Where Teams and people reach KpiBot from outside, without a path: <c>https://kpi.example.com</c>.</param>
/// <param name="Name">What the app is called in Teams.</param>
/// <param name="Developer">Who stands behind it: the company, or its IT department.</param>
/// <param name="Version">Three numbers. Teams takes an upload as an update only where they have grown.</param>
public sealed record ManifestDetails(Guid AppId, Uri Address, string Name, string Developer, Version Version)
{
    public const int LongestName = 30;

    public const int LongestDeveloper = 32;

    /// <summary>Every fault, as a sentence for whoever fills it in; none where Teams will take it.</summary>
    public IReadOnlyList<string> Faults =>
    [
        .. AppId == Guid.Empty ? ["The app id must be the one that the registration of the bot shows."] : Array.Empty<string>(),
        .. OutsideAddress.FaultsOf(Address, "Teams"),
        .. Name.Trim().Length is > 0 and <= LongestName ? [] : (string[])[$"The name must have 1 to {LongestName} characters."],
        .. Developer.Trim().Length is > 0 and <= LongestDeveloper ? [] : (string[])[$"The developer's name must have 1 to {LongestDeveloper} characters."],
        .. Version.Build >= 0 && Version.Revision < 0 ? [] : (string[])[$"The version must be three numbers, such as 1.0.0, not {Version}."],
    ];

    internal IReadOnlyList<(string Placeholder, string Value)> Values =>
    [
        ("APP_ID", AppId.ToString("D")),
        ("ADDRESS", Address.GetLeftPart(UriPartial.Authority)),
        ("HOST", Address.Host),
        ("NAME", Name.Trim()),
        ("DEVELOPER", Developer.Trim()),
        ("VERSION", Version.ToString()),
    ];
}
