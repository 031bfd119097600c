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

/// <summary>
/// What a pressed button sends, as the activity's value. Teams' own addition (msteams, messageBack) would show the question
/// in the chat too, but the Agents Playground cannot send a button that has it.
/// </summary>
internal sealed record QuestionData(string Question);
