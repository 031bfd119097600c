using System.Text.Json;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Channels.Teams.Turns;

namespace KpiBot.Channels.Teams.Invokes.Dialogs;

/// <summary>A form in a window of its own. Register another and the buttons that name it open it.</summary>
internal interface IDialog
{
    /// <summary>As its buttons carry it.</summary>
    string Name { get; }

    Task<DialogStep> OpenAsync(TurnContext turn, CancellationToken cancellation);

    /// <param name="filledIn">What came back from a client, and may be anything.</param>
    Task<DialogStep> SubmitAsync(TurnContext turn, JsonElement filledIn, CancellationToken cancellation);
}

/// <summary>What a dialog shows next.</summary>
internal abstract record DialogStep
{
    private DialogStep() { }

    /// <summary>The form: as it is opened, or again with what is wrong with it.</summary>
    public sealed record Form(string Title, AdaptiveCard Card) : DialogStep;

    /// <summary>A sentence, and nothing more to fill in.</summary>
    public sealed record Ends(string Sentence) : DialogStep;
}
