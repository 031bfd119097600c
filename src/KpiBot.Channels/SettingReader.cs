using KpiBot.Channels.Sending;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Channels;

/// <summary>Reads single settings; one that cannot be read counts as absent and leaves a sentence, which never holds a secret.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<string> faults = [];

    public IReadOnlyList<string> Faults => faults;

    public void Fault(string name, string sentence) => faults.Add($"{name} {sentence}.");

    public string? Text(string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    public string? Required(string name, string what)
    {
        if (Text(name) is { } text)
            return text;
        Fault(name, $"is missing: {what}");
        return null;
    }

    public bool Flag(string name)
    {
        if (Text(name) is not { } text)
            return false;
        if (!bool.TryParse(text, out var flag))
            Fault(name, $"is \"{text}\", and must be true or false");
        return flag;
    }

    public T? OneOf<T>(string name, IReadOnlyCollection<T> choices, Func<T, string> nameOf)
    {
        if (Text(name) is not { } text)
            return default;
        foreach (var choice in choices)
        {
            if (nameOf(choice).Equals(text, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        Fault(name, $"is \"{text}\", and must be one of {string.Join(", ", choices.Select(nameOf))}");
        return default;
    }

    /// <summary>In lower case, as they are compared.</summary>
    public string? Guid(string name, string what) => Required(name, what) is { } text ? Guid(name, text, what) : null;

    public IReadOnlyList<string> Guids(string name) => [.. List(name).Select(text => Guid(name, text, "the id of a tenant")).OfType<string>()];

    public Uri? Address(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && SecureAddress.Is(address))
            return address;
        Fault(name, $"is \"{text}\", and must be an https:// address, or http:// on this machine");
        return null;
    }

    /// <summary>Written as a list, or in one text with commas.</summary>
    public IReadOnlyList<string> List(string name) =>
    [
        .. configuration.GetSection(name).GetChildren().Select(c => c.Value).Prepend(configuration[name])
            .SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];

    private string? Guid(string name, string text, string what)
    {
        if (System.Guid.TryParseExact(text, "D", out var guid))
            return guid.ToString("D");
        Fault(name, $"is no GUID: it is {what}"); // Not repeated: somebody may have put the secret there.
        return null;
    }
}
