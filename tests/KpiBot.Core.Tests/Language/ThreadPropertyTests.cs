using CsCheck;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Tests.Language;

/// <summary>What holds for any conversation, whatever its messages.</summary>
public sealed class ThreadPropertyTests
{
    private static readonly Gen<string> Message = Gen.OneOf(
        OneOf("revenue last month", "CA octobre en France", "marge", "margin by country", "leads by source", "top 3 produits CA", "why?", "pourquoi ?", "and by channel?",
            "et par canal ?", "et le mois d'avant ?", "and the year before?", "the month after", "only France", "sans le web", "hors avoirs", "all countries", "sans le filtre",
            "tous pays confondus", "and leads?", "et le CAC ?", "as a chart", "top 3", "par semaine", "vs last year", "vs the month before", "J-1 vs S-1", "reset", "oublie",
            "in English please", "en français", "speak French", "2", "la première", "taux de marque", "thanks", "et les autres ?", "now by month", "c'est quoi ?", "LinkedIn"),
        OneOf("and", "et", "the", "month", "mois", "before", "d'avant", "after", "all", "tous", "confondus", "only", "not", "same", "idem", "France", "web", "by", "par", "pays",
            "in", "French", "forget", "my", "choices", "3", "vs", "now", "too", "CA", "ça", "?").Array[0, 8].Select(words => string.Join(' ', words)),
        Gen.String[0, 40]);

    private static readonly Gen<string[]> Thread = Message.Array[0, 12];

    [Fact]
    public void Any_thread_is_read_and_twice_alike() => Thread.Sample(messages => Read(messages) == Read(messages));

    [Fact]
    public void A_message_that_does_not_follow_up_is_read_as_if_it_stood_alone() => Thread.Sample(messages =>
    {
        if (messages.Length == 0)
            return true;
        var context = Replay(messages[..^1]) with { Offered = null, Language = null };
        var (inThread, alone) = (Parse(messages[^1], context), Parse(messages[^1], ThreadContext.Empty));
        return inThread.Kept is not null || inThread.Issue is not null || inThread.Intent is not Intent.Ask
            || Spoken.Of(inThread) == Spoken.Of(alone);
    });

    [Fact]
    public void After_a_reset_nothing_is_kept() => Gen.Select(Thread, Message).Sample((messages, next) =>
        Parse(next, Replay([.. messages, "reset"])).Kept is null);

    private static string Read(string[] messages) => string.Join('\n', messages.Select((text, at) => Spoken.Of(Parse(text, Replay(messages[..at])))));

    private static ThreadContext Replay(string[] messages) => ThreadContext.Replay(Company.Parser, messages.Select(text => new Said(text, UiLanguage.French)));

    private static Parse Parse(string text, ThreadContext thread) => Company.Parser.Parse(text, new Situation { ChannelLanguage = UiLanguage.French, Thread = thread });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
