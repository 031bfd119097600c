using KpiBot.Channels.Slack;
using KpiBot.Channels.Slack.Charts;
using KpiBot.Channels.Tests.Slack;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations;
using KpiBot.Core.Language;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>Whatever can be meant is answered, and shown on every channel; what can be meant is found by reflection.</summary>
/// <remarks>It asks a company of its own: a target that is set in chat changes what others are answered.</remarks>
public sealed class EveryIntentTests(SampleCompany company) : IClassFixture<SampleCompany>
{
    /// <summary>Beside those that have verified files.</summary>
    private static readonly AskedKind[] Others =
    [
        new("list-rules", "list my alerts", "liste mes alertes"),
        new("change", "change the Monday post to 10am", "décale l'envoi du lundi à 10h"),
        new("pause", "pause the revenue post", "mets en pause l'envoi du CA"),
        new("resume", "resume the Monday post", "reprends l'envoi du lundi"),
        new("run-now", "run the Monday post now", "lance l'envoi du lundi maintenant"),
        new("delete", "delete the revenue alert", "supprime l'alerte sur le CA"),
        new("snooze", "snooze the revenue alert for a week", "mets l'alerte sur le CA en veille pendant une semaine"),
        new("acknowledge", "acknowledge the revenue alert", "acquitte l'alerte sur le CA"),
        new("set-target", "set the revenue target for December to 900k", "fixe l'objectif de CA de décembre à 900 k€"),
        new("dispute", "this number is wrong", "ce chiffre est faux"),
        new("reset", "reset", "repars de zéro"),
        new("remembered", "what do you remember about me?", "qu'est-ce que tu retiens de moi ?"),
        new("unknown", "qsdf wxcv", "qsdf wxcv"),
    ];

    [Fact]
    public async Task Every_intent_and_every_query_has_an_answer_on_every_channel()
    {
        var replies = await AskAllAsync();

        Assert.Equal(Kinds(typeof(Intent)), Names(replies.Select(reply => reply.Parse.Intent)));
        Assert.Equal(Kinds(typeof(KpiQuery)), Names(replies.SelectMany(reply => reply.Answers.OfType<KpiAnswer>()).Select(answer => answer.Result.Query)));
        Assert.Equal(Names(FilledAnswers.Kinds), Names(replies.SelectMany(reply => reply.Answers)));
        foreach (var reply in replies)
        {
            Assert.NotEmpty(reply.Answers);
            Assert.DoesNotContain(reply.Answers, answer => answer is IssueAnswer { Code: "internal_error" });
            foreach (var channel in Renderings.Channels.Keys)
                Assert.NotEmpty((await Renderings.OfAsync(reply, channel)).Trim());
        }
    }

    [Fact]
    public async Task Slack_takes_every_one_of_these_messages()
    {
        SlackCharts[] ways = [new SlackCharts.Native(), new SlackCharts.Picture("F012345"), new SlackCharts.None()];
        foreach (var answer in (await AskAllAsync()).SelectMany(reply => reply.Answers))
            Assert.All(ways, charts => BlockKit.Check(SlackRenderer.Render(answer, charts)));
    }

    private async Task<IReadOnlyList<Reply>> AskAllAsync()
    {
        var replies = new List<Reply>();
        foreach (var kind in AskedKinds.All.Concat(Others))
        {
            foreach (var language in Enum.GetValues<UiLanguage>())
                replies.Add(await company.AskAsync(kind.In(language), language, kind.Earlier is { } earlier ? [earlier.In(language)] : []));
        }

        return replies;
    }

    private static IEnumerable<string> Kinds(Type closed) => closed.Assembly.GetTypes().Where(type => type.IsSubclassOf(closed)).Select(type => type.Name).Order();

    private static IEnumerable<string> Names(IEnumerable<object> these) => these.Select(one => one as Type ?? one.GetType()).Select(type => type.Name).Distinct().Order();
}
