namespace KpiBot.Core.Access;

/// <summary>Where a name for somebody comes from.</summary>
public enum IdentityKind
{
    /// <summary>Whoever asks on the terminal or the loopback page.</summary>
    Local,
    Email,

    /// <summary>An Entra object id, as Teams sends it.</summary>
    Entra,

    /// <summary>A Slack user id.</summary>
    Slack,
}

/// <summary>One of the names that somebody goes by. Equal names are written alike.</summary>
public sealed record Identity
{
    private Identity(IdentityKind kind, string value)
    {
        Kind = kind;
        Value = value;
    }

    public static readonly Identity Local = new(IdentityKind.Local, "local");

    public IdentityKind Kind { get; }

    public string Value { get; }

    public static Identity Email(string address) => new(IdentityKind.Email, address.Trim().ToLowerInvariant());

    public static Identity Entra(string objectId) => new(IdentityKind.Entra, objectId.Trim().ToLowerInvariant());

    public static Identity Slack(string userId) => new(IdentityKind.Slack, userId.Trim().ToUpperInvariant());

    /// <summary>By its form: an address has an @, an object id is a GUID, a Slack id begins with U or W; null for anything else.</summary>
    public static Identity? Read(string text) => text switch
    {
        "local" => Local,
        _ when text.IndexOf('@') is > 0 and var at && at < text.Length - 1 => Email(text),
        _ when Guid.TryParse(text, out _) => Entra(text),
        ['U' or 'W', _, _, ..] when text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) => Slack(text),
        _ => null,
    };

    public override string ToString() => Kind is IdentityKind.Local ? "local" : $"{Kind.ToString().ToLowerInvariant()}:{Value}";
}
