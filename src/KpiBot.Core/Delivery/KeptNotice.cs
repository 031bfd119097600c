using System.Text.Json;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Delivery;

/// <summary>A notice as it is kept until it is said.</summary>
internal sealed record KeptNotice(KeptText English, KeptText French)
{
    public const string Kind = "notice";

    public TextAnswer In(UiLanguage language) => language switch
    {
        UiLanguage.English => English.ToAnswer(language),
        UiLanguage.French => French.ToAnswer(language),
    };
}

internal sealed record KeptText(string Title, IReadOnlyList<string> Paragraphs, IReadOnlyList<string> Suggestions)
{
    public static KeptText Of(TextAnswer answer) => new(answer.Title, answer.Paragraphs, answer.Suggestions);

    public TextAnswer ToAnswer(UiLanguage language) => new(language, Title, Paragraphs, Suggestions);
}

/// <summary>Says it in the language of the person's chat.</summary>
public sealed class NoticeComposer : IMessageComposer
{
    public string Kind => KeptNotice.Kind;

    public Task<Composed> ComposeAsync(OutboxMessage message, Destination place, CancellationToken cancellation) =>
        Task.FromResult<Composed>(new Composed.Ready(
            JsonSerializer.Deserialize(message.Content.Payload, DeliveryJson.Kept.KeptNotice)!.In(place.Language ?? UiLanguage.English)));
}
