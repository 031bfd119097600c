using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Language.Spelling;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language;

/// <summary>Reads a question into an intent. Deterministic, without a language model, and in time proportional to the text.</summary>
public sealed class IntentParser(Vocabulary vocabulary, BusinessCalendar calendar)
{
    /// <summary>The longest question that is read.</summary>
    public const int MostCharacters = 10_000;

    private readonly PeriodParser periods = new(calendar.Settings);
    private readonly LanguageEvidence evidence = new(vocabulary.Index);
    private readonly OtherLanguage otherLanguage = new(vocabulary.Index);
    private readonly Segmenter segmenter = new(vocabulary.Index);
    private readonly SpellingCorrector spelling = new(vocabulary.Index);
    private readonly QuestionGrammar grammar = new(vocabulary, calendar);

    /// <param name="channelLanguage">Breaks a tie where the text says nothing about its language; null where the channel has none.</param>
    public Parse Parse(string text, UiLanguage? channelLanguage = null)
    {
        var isTooLong = text.Length > MostCharacters;
        var tokens = Tokenizer.Tokenize(isTooLong ? text[..MostCharacters] : text);
        var language = evidence.Decide(tokens, channelLanguage);
        if (isTooLong)
            return new(text, language, new Intent.Unknown()) { Issue = new LanguageIssue.TooLong(MostCharacters) };

        var words = PhraseWords.Of(tokens);
        if (words.Count == 0)
            return new(text, language, new Intent.Unknown()) { Issue = new LanguageIssue.Empty() };

        var times = periods.Find(tokens, language);
        var segments = segmenter.Cut(text, words, times);
        if (otherLanguage.IsSpokenIn(tokens, segments))
            return InOtherLanguage(text, times, channelLanguage);
        var corrections = spelling.Correct(text, words, segments);
        if (corrections.Count > 0)
        {
            segments = segmenter.Cut(text, words, times);
            if (corrections.RemoveAll(c => segments.Exists(s => s.NamesNothing && s.Span.In(text).EndsWith(c.From, StringComparison.Ordinal))) > 0)
                segments = segmenter.Cut(text, Undone(words, PhraseWords.Of(tokens), segments), times);
        }

        var (intent, reading) = grammar.Read(new(text, language, segments));
        return new(text, language, intent)
        {
            Periods = times,
            Corrections = corrections,
            NotUnderstood = reading.NotUnderstood,
            Issue = reading.Issue ?? Unresolved(intent),
        };
    }

    /// <summary>Which of the two languages the asker reads, nobody knows: the answer is in both, the channel's first.</summary>
    private Parse InOtherLanguage(string text, IReadOnlyList<PeriodMatch> times, UiLanguage? channelLanguage) =>
        new(text, channelLanguage ?? UiLanguage.English, new Intent.Unknown())
        {
            Periods = times,
            NotUnderstood = [text.Trim()],
            Issue = new LanguageIssue.OtherLanguage(vocabulary.Nearest.Examples()),
        };

    /// <summary>The words with those as they were written that a correction made part of a name alone, and so of no name.</summary>
    private static List<Word> Undone(List<Word> corrected, List<Word> written, List<Segment> segments) =>
        [.. corrected.Select((word, at) => word.Stem != written[at].Stem && segments.Exists(s => s.NamesNothing && s.Span.End == word.Span.End) ? written[at] : word)];

    /// <summary>Why the calendar cannot make days of the question's periods; null where it can.</summary>
    private Issue? Unresolved(Intent intent) => intent is Intent.Ask ask
        ? Unresolved(ask.Period) ?? ask.MorePeriods.Select(Unresolved).FirstOrDefault(issue => issue is not null) ?? Unresolved((ask.Comparison as ComparisonExpression.With)?.Period)
        : null;

    private Issue? Unresolved(PeriodExpression? period) =>
        period is not null && calendar.Resolve(period) is PeriodResolution.Unresolved unresolved ? unresolved.Issue : null;
}
