using KpiBot.Core.Answers;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A text in which nothing could be acted on.</summary>
public sealed record NothingUnderstood : Issue
{
    public override string Code => "not_understood";

    public override LocalizedText Text => new(
        "I did not find a question about a KPI in that. Here is what you can ask, for example.",
        "Je n'y ai pas trouvé de question sur un indicateur. Voici par exemple ce que vous pouvez demander.");

    public override IReadOnlyList<Candidate> Candidates { get; } =
    [
        .. TextAnswers.Examples(UiLanguage.English)
            .Zip(TextAnswers.Examples(UiLanguage.French), (english, french) => new LocalizedText(english, french))
            .Select(question => new Candidate(question, question))
            .Take(3),
        new(new("All KPIs", "Tous les indicateurs"), new("list of KPIs", "liste des indicateurs")),
    ];
}
