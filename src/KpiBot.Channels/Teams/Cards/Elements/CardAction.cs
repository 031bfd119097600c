using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ToggleVisibility), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
internal abstract record CardAction(string Title)
{
    /// <summary>Shows or hides parts of the card, without asking the bot.</summary>
    public sealed record ToggleVisibility(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

    /// <summary>Sends a message to the bot.</summary>
    public sealed record Submit(string Title, QuestionData Data) : CardAction(Title);
}

/// <summary>What a pressed button sends. Clients that do not know Teams' addition send the question as the value alone.</summary>
internal sealed record QuestionData(string Question)
{
    public MessageBack Msteams { get; } = new(Question, Question);
}

/// <summary>Makes Teams send the text as if the person had written it, and show it in the chat.</summary>
internal sealed record MessageBack(string Text, string DisplayText)
{
    public string Type { get; } = "messageBack";
}
