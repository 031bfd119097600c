using System.Text.Json;
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

/// <summary>A button and whoever pressed it. What it carries came back from a client, and may be anything.</summary>
/// <param name="Data">Undefined where there is none.</param>
internal sealed record PressedButton(TurnContext Turn, JsonElement Data);

/// <summary>What comes of pressing a button.</summary>
internal abstract record CardActionResult
{
    private CardActionResult() { }

    /// <summary>The answer stands in place of the card.</summary>
    /// <param name="Further">Answers that follow as messages.</param>
    public sealed record Shows(Answer Answer, params IReadOnlyList<Answer> Further) : CardActionResult;

    /// <summary>The card stays, and a line is shown beside it.</summary>
    public sealed record Says(string Text) : CardActionResult;

    /// <summary>The button carries what it cannot have been given.</summary>
    public sealed record Refuses(string Sentence) : CardActionResult;
}
