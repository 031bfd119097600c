using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>A button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ToggleVisibility), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
internal abstract record CardAction(string Title)
{
    /// <summary>Shows or hides parts of the card, without asking the bot.</summary>
    public sealed record ToggleVisibility(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

    /// <summary>Asks the bot, which answers with another card.</summary>
    public sealed record Execute(string Title, string Verb, ButtonData Data) : CardAction(Title)
    {
        /// <summary>For a client that does not know the action.</summary>
        public CardAction Fallback => new Submit(Title, Data);
    }

    /// <summary>Sends a message to the bot.</summary>
    public sealed record Submit(string Title, ButtonData Data) : CardAction(Title);

    /// <summary>Opens a page.</summary>
    public sealed record OpenUrl(string Title, Uri Url) : CardAction(Title);
}

/// <summary>
/// What a pressed button sends. Teams' own addition (msteams, messageBack) would show the question in the chat too, but the Agents
/// Playground cannot send a button that has it.
/// </summary>
internal sealed record ButtonData
{
    /// <summary>What the button does: a message has no other place for it.</summary>
    public string? Verb { get; init; }

    /// <summary>What it does it with, closed.</summary>
    public string? Sealed { get; init; }

    /// <summary>The dialog that it opens, or is in.</summary>
    public string? Dialog { get; init; }

    /// <summary>What Teams itself is to do.</summary>
    public TeamsButton? Msteams { get; init; }
}

internal sealed record TeamsButton(string Type)
{
    public static readonly TeamsButton OpensDialog = new("task/fetch");
}
