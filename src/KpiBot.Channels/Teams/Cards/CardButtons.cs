using KpiBot.Channels.Export;
using KpiBot.Channels.Teams.Cards.Buttons;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Answers;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Teams.Cards;

/// <summary>The buttons of an answer that ask something of the bot.</summary>
internal sealed class CardButtons(Answer answer, CardSurroundings around)
{
    public const string AskVerb = "ask";

    public const string ExportVerb = "export";

    public const string SettingsDialogName = "settings";

    private readonly DataState? data = DataState.Of(answer);

    /// <summary>Ways on, as buttons that ask their question.</summary>
    /// <param name="most">As many as there is room for.</param>
    public IEnumerable<CardAction> For(IEnumerable<AnswerChoice> choices, CardLimits limits, int most = CardLimits.Buttons) => choices
        // Half a question is another question: one that is too long for the card gets no button.
        .Where(choice => choice.Question.Length <= limits.Characters)
        .Take(Math.Min(most, limits.Questions))
        .Select(choice => Execute(CardText.Plain(choice.Label, limits.Characters), new(AskVerb, choice.Question)));

    /// <summary>The same answer by the newest facts, or as a file; none where nobody could ask for the very same.</summary>
    public IEnumerable<CardAction> OfItself(KpiAnswer itself, CardLimits limits)
    {
        if (QuestionOf(itself, limits) is not { } question)
            yield break;
        if (itself.Result.Query is not KpiQuery.Reconciled) // to ask for it again is to doubt it again
            yield return Execute(CardWords.Refresh.In(answer.Language), new(AskVerb, question) { Was = CardText.Plain(itself.Headline, limits.Characters) });
        if (itself.Table is null)
            yield break;
        foreach (var format in around.Files)
            yield return Execute(ExportWords.Button(format).In(answer.Language), new(ExportVerb, question) { Format = format.Extension() });
    }

    public bool CanExport(KpiAnswer itself, CardLimits limits) => around.Files.Count > 0 && QuestionOf(itself, limits) is not null;

    private static string? QuestionOf(KpiAnswer itself, CardLimits limits) => itself.Again is { } question && question.Length <= limits.Characters ? question : null;

    public IEnumerable<CardAction> OfSettings(TextAnswer text) => text.OffersSettings && around.HasSettings
        ? [new CardAction.Submit(CardWords.Settings.In(answer.Language), new() { Dialog = SettingsDialogName, Msteams = TeamsButton.OpensDialog })]
        : [];

    private CardAction.Execute Execute(string title, ButtonLoad load) =>
        new(title, load.Verb, new() { Verb = load.Verb, Sealed = around.Seal(load with { For = around.For, Data = data }) });
}
