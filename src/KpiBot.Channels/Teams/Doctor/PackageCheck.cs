using System.IO.Compression;
using System.Text.Json;
using KpiBot.Channels.Doctor;

namespace KpiBot.Channels.Teams.Doctor;

/// <summary>Whether the app that is uploaded to Teams belongs to this bot and its address.</summary>
internal static class PackageCheck
{
    public const string Name = "Package";

    private const string MakeAnew = "Make it anew: kpibot manifests --teams --out <folder> --address https://…";

    public static Finding Examine(string file, string? appId, Uri? address)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.GetEntry("manifest.json") is not { } entry)
                return Fail($"{file} holds no manifest.json at its top.");
            using var content = entry.Open();
            using var manifest = JsonDocument.Parse(content);
            return Judge(file, manifest.RootElement, appId, address);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Fail($"{file} is no package that can be read: {fault.Message}");
        }
    }

    private static Finding Judge(string file, JsonElement manifest, string? appId, Uri? address)
    {
        var botId = manifest.GetProperty("bots") is { ValueKind: JsonValueKind.Array } bots && bots.GetArrayLength() > 0 ? bots[0].GetProperty("botId").GetString() : null;
        if (appId is not null && !string.Equals(botId, appId, StringComparison.OrdinalIgnoreCase))
            return Fail($"{file} is for the bot {botId}, and this KpiBot is {appId}.");
        if (address is not null && !manifest.GetProperty("validDomains").EnumerateArray().Any(domain => string.Equals(domain.GetString(), address.Host, StringComparison.OrdinalIgnoreCase)))
            return Fail($"{file} does not name the host {address.Host}.");
        return new Finding.Passed(Name, $"{file} is for the bot {botId}, version {manifest.GetProperty("version").GetString()}.");
    }

    private static Finding.Failed Fail(string sentence) => new(Name, sentence, MakeAnew);
}
