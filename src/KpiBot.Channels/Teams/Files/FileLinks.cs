using System.Text.Json;
using System.Text.Json.Serialization;
using KpiBot.Core.Access;
using KpiBot.Core.Conversations;
using KpiBot.Core.Localization;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Teams.Files;

/// <summary>Addresses at which one answer can be had as a file for a short while. They say nothing, and open nothing else.</summary>
internal sealed class FileLinks(IDataProtectionProvider keys, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public const string Path = "/api/files";

    public const string Field = "f";

    private readonly SealedJson<LinkedFile> _sealed = new(keys, "KpiBot.Teams.FileLink.1", FileJson.Default.LinkedFile);

    /// <param name="address">Where KpiBot is reached from outside.</param>
    public Uri To(Uri address, LinkedFile file)
    {
        var closed = _sealed.Close(file with { Until = time.GetUtcNow() + Lifetime });
        return new($"{address.AbsoluteUri.TrimEnd('/')}{Path}?{Field}={closed}");
    }

    /// <summary>Null where it was never given out by this KpiBot, or so long ago that its key is gone.</summary>
    public LinkedFile? Open(string? closed) => _sealed.Open(closed);

    public bool IsOver(LinkedFile file) => time.GetUtcNow() >= file.Until;
}

/// <summary>What an address gives: the answer to a question, as somebody may see it in a place.</summary>
/// <param name="Place">Null where the asker alone reads.</param>
internal sealed record LinkedFile(string Question, string Format, UiLanguage Language, IReadOnlyList<NamedIdentity> Asker, string? Place)
{
    public DateTimeOffset Until { get; init; }

    public Utterance ToUtterance() => new(Question)
    {
        ChannelLanguage = Language,
        Asker = new([.. Asker.Select(named => named.ToIdentity())]),
        Place = Place is null ? null : new SharedPlace(Place),
        IsRepeated = true,
    };
}

internal sealed record NamedIdentity(IdentityKind Kind, string Value)
{
    public static NamedIdentity Of(Identity identity) => new(identity.Kind, identity.Value);

    public Identity ToIdentity() => Kind switch
    {
        IdentityKind.Local => Identity.Local,
        IdentityKind.Email => Identity.Email(Value),
        IdentityKind.Entra => Identity.Entra(Value),
        IdentityKind.Slack => Identity.Slack(Value),
        _ => throw new JsonException($"Nobody is known as {Kind}."),
    };
}

[JsonSerializable(typeof(LinkedFile))]
internal sealed partial class FileJson : JsonSerializerContext;
