using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Protocol;
using KpiBot.Channels.Teams.Sending;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Files;

/// <summary>The two cards of Teams' way to hand over a file: may it be put into the person's OneDrive, and there it is.</summary>
internal static class FileConsent
{
    public const string Verb = "consent";

    public const string ContextProperty = "context";

    private const string ConsentType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";
    private const int DescriptionLimit = 300;

    /// <param name="context">What comes back with the person's word, closed.</param>
    public static Activity Ask(AnswerFile file, KpiAnswer answer, string context, ConversationReference reference)
    {
        var said = CardText.Plain($"{answer.Title}, {answer.Period}", DescriptionLimit);
        var content = new JsonObject
        {
            ["description"] = said,
            ["sizeInBytes"] = file.Bytes.Length,
            ["acceptContext"] = new JsonObject { [ButtonSeal.Property] = context },
            ["declineContext"] = new JsonObject { [ButtonSeal.Property] = context },
        };
        return CardActivity.Of(new(ConsentType, ToElement(content)) { Name = file.Name }, said, answer.Language, reference);
    }

    public static Activity Info(AnswerFile file, UploadedFile uploaded, KpiAnswer answer, ConversationReference reference)
    {
        var content = new JsonObject { ["uniqueId"] = uploaded.UniqueId, ["fileType"] = file.Format.Extension() };
        var attachment = new Attachment(InfoType, ToElement(content)) { Name = uploaded.Name ?? file.Name, ContentUrl = uploaded.ContentUrl.AbsoluteUri };
        return CardActivity.Of(attachment, file.Name, answer.Language, reference);
    }

    private static JsonElement ToElement(JsonObject content) => JsonSerializer.SerializeToElement(content, ActivityJson.Wire.JsonObject);
}

/// <summary>Where Teams wants a file, and where it will be found.</summary>
internal sealed record UploadedFile(Uri UploadUrl, Uri ContentUrl, string? Name, string? UniqueId)
{
    /// <summary>Null where it is not said, or not in the form of addresses.</summary>
    public static UploadedFile? Read(JsonElement? info) =>
        Uri.TryCreate(LooseJson.Text(info, "uploadUrl"), UriKind.Absolute, out var upload) && Uri.TryCreate(LooseJson.Text(info, "contentUrl"), UriKind.Absolute, out var content)
            ? new(upload, content, LooseJson.Text(info, "name"), LooseJson.Text(info, "uniqueId"))
            : null;
}
