using KpiBot.Core.Language.Issues;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Threads;

/// <summary>What a thread is about: the question before, and what was asked back about it.</summary>
/// <param name="Previous">Null where nothing was asked, or the thread was reset.</param>
/// <param name="Language">Of the last answer: breaks ties.</param>
/// <param name="Offered">The ways on that were offered last, as long as nothing has been asked since.</param>
public sealed record ThreadContext(Intent.Ask? Previous, UiLanguage? Language, Offer? Offered)
{
    public static readonly ThreadContext Empty = new(null, null, null);

    /// <summary>Whether something was asked back, and nothing has been asked since.</summary>
    public bool IsWaiting => Offered?.Issue is not null;

    /// <summary>Reads a thread's messages again, the oldest first.</summary>
    public static ThreadContext Replay(IntentParser parser, IEnumerable<Said> thread) => thread.Aggregate(
        Empty,
        (context, said) => context.After(parser.Parse(
            said.Text, new Situation { ChannelLanguage = said.ChannelLanguage, Choices = said.Choices, Favourites = said.Favourites, Thread = context }), said.Offered));

    /// <summary>What the thread is about once the text was read in it.</summary>
    /// <param name="offered">
    /// Ways on that were offered because what was understood could not be computed: such a question waits for its answer, and is
    /// not what the thread is about.
    /// </param>
    public ThreadContext After(Parse parse, IReadOnlyList<Candidate> offered) => parse switch
    {
        { Intent: Intent.Reset { Of: ResetScope.Thread } } => Empty,
        { Intent: Intent.Reset { Of: ResetScope.Pending } } => this with { Offered = null },
        { Issue: LanguageIssue.OtherLanguage } => this,
        { Issue: { Candidates: { Count: > 0 } ways } issue } => this with { Language = parse.Language, Offered = new(ways, issue, parse.Language, parse.Intent as Intent.Ask) },
        { Issue: not null } => this with { Language = parse.Language },
        { Intent: Intent.Ask ask } when offered.Count > 0 => this with { Language = parse.Language, Offered = new(offered, null, parse.Language, ask) },
        { Intent: Intent.Ask ask } => new(ask, parse.Language, null),
        { Intent: Intent.Define, Kept: not null } => this,
        { Intent: Intent.Define define } => new(new([define.Kpi]), parse.Language, null),
        { Intent: Intent.SetLanguage or Intent.Unknown } => this,
        _ => this with { Language = parse.Language },
    };
}

/// <summary>Ways on, of which a reply may pick one.</summary>
/// <param name="Issue">What they are ways out of; null where the question was understood and could not be computed.</param>
/// <param name="Asked">The question that was asked back, as far as it was understood; null where it was none.</param>
public sealed record Offer(IReadOnlyList<Candidate> Ways, Issue? Issue, UiLanguage Language, Intent.Ask? Asked);

/// <summary>A message of a thread, with what its meaning hung on when it was said.</summary>
/// <param name="ChannelLanguage">What broke ties then.</param>
public sealed record Said(string Text, UiLanguage? ChannelLanguage)
{
    /// <summary>The choices that it was read by.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>As of <see cref="Situation.Favourites"/>, then.</summary>
    public IReadOnlyList<string> Favourites { get; init; } = [];

    /// <summary>The ways on that its answer offered.</summary>
    public IReadOnlyList<Candidate> Offered { get; init; } = [];
}
