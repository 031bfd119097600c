using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Turns;
using KpiBot.Core.Answers;

namespace KpiBot.Channels.Teams.Invokes.Cards;

/// <summary>What a button of a card does. Register another and its buttons work.</summary>
internal interface ICardVerb
{
    /// <summary>As the button carries it.</summary>
    string Verb { get; }

    Task<CardActionResult> PressAsync(PressedButton pressed, CancellationToken cancellation);
}

/// <summary>A button and whoever pressed it, who need not be who the card was for.</summary>
/// <param name="Load">As this KpiBot gave it out.</param>
internal sealed record PressedButton(TurnContext Turn, ButtonLoad Load);

/// <summary>What comes of pressing a button.</summary>
internal abstract record CardActionResult
{
    private CardActionResult() { }

    /// <summary>The answer stands in place of the card.</summary>
    /// <param name="Further">Answers that follow as messages.</param>
    public sealed record Shows(Answer Answer, params IReadOnlyList<Answer> Further) : CardActionResult;

    /// <summary>The card stays, and a line is shown beside it to whoever pressed.</summary>
    /// <param name="Further">Answers that follow as messages.</param>
    public sealed record Says(string Text, params IReadOnlyList<Answer> Further) : CardActionResult
    {
        /// <summary>What is sent where the line comes too late to be shown.</summary>
        public Answer? Missed { get; init; }
    }

    /// <summary>The button carries what it cannot have been given.</summary>
    public sealed record Refuses(string Sentence) : CardActionResult;
}
