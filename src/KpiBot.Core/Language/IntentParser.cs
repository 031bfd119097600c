using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Language.Spelling;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>Reads a question into an intent. Deterministic, without a language model, and in time proportional to the text.</summary>
public sealed class IntentParser(Vocabulary vocabulary, BusinessCalendar calendar)
{
    /// <summary>The longest question that is read.</summary>
    public const int MostCharacters = 2000;

    private readonly PeriodParser periods = new(calendar.Settings);
    private readonly LanguageEvidence evidence = new(vocabulary.Index);
    private readonly Segmenter segmenter = new(vocabulary.Index);
    private readonly SpellingCorrector spelling = new(vocabulary.Index);
    private readonly QuestionGrammar grammar = new(vocabulary, calendar);

    /// <param name="channelLanguage">Breaks a tie where the text says nothing about its language; null where the channel has none.</param>
    public Parse Parse(string text, UiLanguage? channelLanguage = null) =>
        Parse(text, Situation.None with { ChannelLanguage = channelLanguage });

    /// <summary>Reads a text where it was said: as a change of the question before, or as a reply to what was asked back.</summary>
    public Parse Parse(string text, Situation situation)
    {
        if (situation.Thread is { Offered: { } offered } thread && PendingReply.Find(text, offered) is { } picked)
            return Read(picked.Question, situation with { Thread = thread with { Offered = null } }) with { Chosen = picked.Choice, ReadAs = picked.ReadAs };
        return Read(text, situation);
    }

    private Parse Read(string text, Situation situation)
    {
        var isTooLong = text.Length > MostCharacters;
        var tokens = Tokenizer.Tokenize(isTooLong ? text[..MostCharacters] : text);
        var language = evidence.Decide(tokens, situation.ChannelLanguage, situation.Thread.Language);
        if (isTooLong)
            return new(text, situation.SetLanguage ?? language, new Intent.Unknown()) { Issue = new LanguageIssue.TooLong(MostCharacters) };

        var words = PhraseWords.Of(tokens);
        if (words.Count == 0)
            return new(text, situation.SetLanguage ?? language, new Intent.Unknown()) { Issue = new LanguageIssue.Empty() };

        var times = periods.Find(tokens, language);
        var segments = segmenter.Cut(text, words, times);
        var corrections = spelling.Correct(text, words, segments);
        if (corrections.Count > 0)
        {
            segments = segmenter.Cut(text, words, times);
            if (corrections.RemoveAll(c => segments.Exists(s => s.NamesNothing && s.Span.In(text).EndsWith(c.From, StringComparison.Ordinal))) > 0)
                segments = segmenter.Cut(text, Undone(words, PhraseWords.Of(tokens), segments), times);
        }

        var (intent, reading) = grammar.Read(new(text, language, segments, situation));
        return new(text, intent is Intent.SetLanguage { Wanted: null } ? language : reading.Tongue ?? situation.SetLanguage ?? language, intent)
        {
            Periods = times,
            Corrections = corrections,
            NotUnderstood = reading.NotUnderstood,
            Kept = reading.Kept,
            Dropped = reading.Dropped,
            ReadAs = reading.ReadAs,
            Issue = reading.Issue ?? Unresolved(intent),
        };
    }

    /// <summary>The words with those as they were written that a correction made part of a name alone, and so of no name.</summary>
    private static List<Word> Undone(List<Word> corrected, List<Word> written, List<Segment> segments) =>
        [.. corrected.Select((word, at) => word.Stem != written[at].Stem && segments.Exists(s => s.NamesNothing && s.Span.End == word.Span.End) ? written[at] : word)];

    /// <summary>Why the calendar cannot make days of the question's periods; null where it can.</summary>
    private Issue? Unresolved(Intent intent) => intent is Intent.Ask ask
        ? Unresolved(ask.Period) ?? Unresolved((ask.Comparison as ComparisonExpression.With)?.Period)
        : null;

    private Issue? Unresolved(PeriodExpression? period) =>
        period is not null && calendar.Resolve(period) is PeriodResolution.Unresolved unresolved ? unresolved.Issue : null;
}
