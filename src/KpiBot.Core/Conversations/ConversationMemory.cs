using KpiBot.Core.Access;
using KpiBot.Core.Answers;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations;

/// <summary>
/// What was said before in a thread, and what its people have settled. Kept are the messages themselves, from the last
/// question of its own on: reading them again costs microseconds, and no format of intents has to outlive a release.
/// </summary>
/// <param name="turns">Of all memories over the same store.</param>
public sealed class ConversationMemory(IConversationStore store, TimeProvider clock, ThreadTurns turns)
{
    /// <summary>How long a thread may be silent before a follow-up no longer finds its question.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>So many changes of one question without a new one are no conversation; then the next one asks which KPI.</summary>
    public const int MostMessages = 50;

    /// <summary>Waits for the messages before this one in its thread; to be held from recalling to remembering.</summary>
    public ValueTask<IDisposable?> TakeTurnAsync(Utterance said, CancellationToken cancellation) => turns.TakeAsync(said.Thread, cancellation);

    public Situation Recall(Utterance said, IntentParser parser)
    {
        var own = Preferences(said.User);
        return new()
        {
            ChannelLanguage = said.ChannelLanguage,
            SetLanguage = own.Language ?? Preferences(said.Channel).Language,
            Choices = own.Choices,
            Favourites = own.Favourites,
            Thread = ThreadContext.Replay(parser, Thread(said).Select(m => m.Message)),
        };
    }

    public async Task RememberAsync(Utterance said, Situation situation, Reply reply)
    {
        lock (turns.Settings)
            RememberSettings(said, reply.Parse);
        if (said.Thread is not { } thread || Continued(said, situation, reply) is not { } messages)
            return;
        await store.WriteThreadAsync(thread, messages.Count > MostMessages ? [] : messages, clock.GetUtcNow() - Lifetime).ConfigureAwait(false);
    }

    /// <summary>What the sender has settled, and what is settled for everyone in the channel.</summary>
    public (Preferences Own, Preferences Channel) Settled(Utterance said) => (Preferences(said.User), Preferences(said.Channel));

    /// <summary>Who the sender is in the data, by their own word; null where they have not said.</summary>
    public string? OwnerOf(Utterance said) => Preferences(said.User).Owner;

    /// <summary>The sender's KPIs to be offered first, by id.</summary>
    public IReadOnlyList<string> FavouritesOf(Utterance said) => Preferences(said.User).Favourites;

    /// <summary>What people settle in a form.</summary>
    public PersonalSettings Settings(AudienceViews views, AccessPolicy access) => new(views, access, store, turns);

    private void RememberSettings(Utterance said, Parse parse)
    {
        switch (parse.Intent)
        {
            case Intent.SetLanguage set when (set.IsForChannel ? said.Channel ?? said.User : said.User) is { } owner:
                store.WritePreferences(owner, Preferences(owner) with { Language = set.Wanted });
                break;
            case Intent.Reset { Of: ResetScope.Choices } reset when said.User is { } user:
                var settled = Preferences(user);
                store.WritePreferences(user, settled with { Choices = reset.Words.Count == 0 ? [] : [.. settled.Choices.Where(c => !reset.Words.Contains(c.Words))] });
                break;
            default:
                if (parse.Chosen is { } chosen && said.User is { } chooser)
                {
                    var known = Preferences(chooser);
                    store.WritePreferences(chooser, known with { Choices = [.. known.Choices.Where(c => c.Words != chosen.Words), chosen] });
                }

                break;
        }
    }

    /// <summary>The thread's messages after this one; null where it leaves them as they are.</summary>
    private List<Remembered>? Continued(Utterance said, Situation situation, Reply reply)
    {
        var parse = reply.Parse;
        var message = new Remembered(clock.GetUtcNow(), new(parse.Text, said.ChannelLanguage)
        {
            Choices = parse.ReadAs.Count > 0 ? situation.Choices : [],
            Favourites = parse.Intent is Intent.Ask { IsUsualKpi: true } ? situation.Favourites : [],
            Offered = parse.Issue is null && reply.Answers is [IssueAnswer refusal] ? [.. refusal.Choices.Select(Offered)] : [],
        });
        return parse switch
        {
            { Intent: Intent.Reset { Of: ResetScope.Thread } } => [],
            { Intent: Intent.Reset { Of: ResetScope.Pending } } => [.. Thread(said), message],
            { Issue: null, Intent: Intent.Ask } when reply.Answers.All(a => a is IssueAnswer) => message.Message.Offered.Count > 0 ? [.. Thread(said), message] : null,
            { Issue.Candidates.Count: > 0 } or { Kept: not null, Issue: null } => [.. Thread(said), message],
            { Intent: Intent.Ask or Intent.Define, Issue: null } => [message],
            _ => null,
        };
    }

    private static Candidate Offered(AnswerChoice choice) => new(LocalizedText.Same(choice.Label), LocalizedText.Same(choice.Question));

    private IReadOnlyList<Remembered> Thread(Utterance said) =>
        said.Thread is { } thread && store.ReadThread(thread) is [.., var last] messages && clock.GetUtcNow() - last.At < Lifetime ? messages : [];

    private Preferences Preferences(string? owner) => owner is null ? Conversations.Preferences.None : store.ReadPreferences(owner);
}
