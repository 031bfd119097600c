using System.Security.Cryptography;

namespace KpiBot.Channels.Web;

/// <summary>Names a conversation in an address; nothing else can stand in its place.</summary>
public sealed record ThreadId
{
    private const int Bytes = 16;

    private ThreadId(string value) => Value = value;

    /// <summary>32 digits in lower case.</summary>
    public string Value { get; }

    /// <summary>Drawn so that nobody guesses it.</summary>
    public static ThreadId New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Null where the text is none.</summary>
    public static ThreadId? Read(string? text) =>
        text is { Length: Bytes * 2 } && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;
}
