using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Commands.Grammar;
using KpiBot.Core.Language.Grammar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Periods;
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
    public const int MostCharacters = 10_000;

    /// <summary>Who names hundreds of customers still asks; rules that set each value or period against each other would take too long over more.</summary>
    public const int MostWords = 500;

    /// <summary>Nobody orders a post in so many words; the grammar of commands looks around more than that of questions.</summary>
    private const int MostCommandTokens = 200;

    private const int MostWordsOfNoun = 3;

    /// <summary>The names that it knows.</summary>
    public Vocabulary Vocabulary => vocabulary;

    private readonly PeriodParser periods = new(calendar.Settings);
    private readonly PeriodSpelling timeSpelling = new(vocabulary.Index);
    private readonly LanguageEvidence evidence = new(vocabulary.Index);
    private readonly OtherLanguage otherLanguage = new(vocabulary.Index);
    private readonly Segmenter segmenter = new(vocabulary.Index);
    private readonly SpellingCorrector spelling = new(vocabulary.Index);
    private readonly QuestionGrammar grammar = new(vocabulary, calendar);

    /// <param name="channelLanguage">Breaks a tie where the text says nothing about its language; null where the channel has none.</param>
    public Parse Parse(string text, UiLanguage? channelLanguage = null) =>
        Parse(text, Situation.None with { ChannelLanguage = channelLanguage });

    /// <summary>Reads a text where it was said: as a change of the question before, or as a reply to what was asked back.</summary>
    public Parse Parse(string text, Situation situation) => new WaysThatLead(vocabulary.Catalog, Understood).Of(Understood(text, situation), situation);

    private Parse Understood(string text, Situation situation)
    {
        if (situation.Thread is { Offered: { } offered } thread && PendingReply.Find(text, offered) is { } picked)
            return Read(picked.Question, situation with { Thread = thread with { Offered = null } }) with { Chosen = picked.Choice, ReadAs = picked.ReadAs };
        if (situation.Thread.Offered is { Asked: { } asked } waiting)
        {
            var reply = Read(text, situation with { Thread = new(asked, situation.Thread.Language, null) });
            if (FilledGap.In(waiting, reply))
                return reply with { Chosen = waiting.Issue is LanguageIssue.AmbiguousKpi word ? FilledGap.Meant(word, (Intent.Ask)reply.Intent) : null };
        }

        return Read(text, situation);
    }

    private Parse Read(string text, Situation situation)
    {
        var isTooLong = text.Length > MostCharacters;
        var tokens = Tokenizer.Tokenize(isTooLong ? text[..MostCharacters] : text);
        var language = evidence.Decide(tokens, situation.ChannelLanguage, situation.Thread.Language);
        if (isTooLong)
            return Refused(new LanguageIssue.TooLong(MostCharacters, LanguageIssue.TooLong.Characters), []);

        if (situation.Thread.IsWaiting && DroppedQuestion.Is(tokens))
            return new(text, situation.SetLanguage ?? language, new Intent.Reset(ResetScope.Pending));
        if (SmallTalk.Of(text, tokens) is { } courtesy)
            return new(text, situation.SetLanguage ?? language, courtesy);

        var words = PhraseWords.Of(tokens);
        if (words.Count == 0)
            return Refused(new LanguageIssue.Empty(), []);
        if (words.Count > MostWords)
            return Refused(new LanguageIssue.TooLong(MostWords, LanguageIssue.TooLong.Words), periods.Find(tokens, language));

        (tokens, var slips) = timeSpelling.Correct(tokens, language);
        words = slips.Count > 0 ? PhraseWords.Of(tokens) : words;
        var times = periods.Find(tokens, language);
        var parse = ReadCommand(text, tokens, language, situation, times) ?? ReadCondition(text, tokens, language, situation, times) ?? ReadQuestion(text, tokens, words, language, situation, times);
        if ((parse.Issue is not null || parse.NotUnderstood.Count > 0) && NamedEvents.In(tokens, times) is { } unknown)
            parse = Undated(parse, unknown.Name.In(text), unknown.WithLead);
        if (parse is { Issue: null or LanguageIssue.NotUnderstood, Intent: not (Intent.Thanks or Intent.Greet or Intent.Help) } && CodeText.Is(text, tokens))
            parse = AskedInCode(parse);
        return slips.Count > 0 ? parse with { Corrections = [.. slips, .. parse.Corrections] } : parse;

        Parse Refused(Issue issue, IReadOnlyList<PeriodMatch> times) =>
            new(text, situation.SetLanguage ?? language, new Intent.Unknown()) { Periods = times, Issue = issue };
    }

    /// <summary>"DROP revenue", "{"kpi": "revenue"}": nothing was asked in words. What they name can be.</summary>
    private static Parse AskedInCode(Parse parse)
    {
        IReadOnlyList<Candidate> ways = parse.Intent.Question() is { Kpis: { Count: > 0 } kpis }
            ? [.. kpis.Take(LanguageIssue.MostCandidates).Select(kpi => new Candidate(kpi.Name, kpi.Name))]
            : [Rewriting.AllKpis];
        return parse with
        {
            Intent = parse.Intent is Intent.Ask ? parse.Intent : new Intent.Unknown(),
            Issue = parse.Issue is LanguageIssue.NotUnderstood strange ? strange with { Offered = ways } : new LanguageIssue.CodeInText(ways),
        };
    }

    /// <summary>"CA Black Friday 2025": neither a Friday nor a year.</summary>
    /// <param name="lead">With the preposition that leads to it.</param>
    private static Parse Undated(Parse parse, string name, TextSpan lead) => parse with
    {
        Issue = new LanguageIssue.UnknownNamedPeriod(name, [Rewriting.Without(parse.Text, [lead], name)]),
        NotUnderstood = [name, .. parse.NotUnderstood.Where(words => !lead.In(parse.Text).Contains(words, StringComparison.Ordinal))],
    };

    /// <summary>The question that is left when the command's own words are taken out; null where the text is no command.</summary>
    private Parse? ReadCommand(string text, IReadOnlyList<Token> tokens, UiLanguage language, Situation situation, IReadOnlyList<PeriodMatch> times)
    {
        var verb = VerbSpelling.Correct(text, tokens, vocabulary.Index);
        tokens = verb?.Tokens ?? tokens;
        if (tokens.Count > MostCommandTokens)
            return null;
        var command = new CommandText(text, tokens, times);
        if (new CommandGrammar(command, language, periods.Words(tokens), behind => periods.Find(behind, language), IsDimension, at => LengthOfNoun(tokens, at)).Read() is not { } draft)
            return null;
        var rest = command.Rest;
        var words = PhraseWords.Of(rest);
        var timesOfRest = periods.Find(rest, language);
        var (segments, corrections) = Corrected(text, words, timesOfRest, segmenter.Cut(text, words, timesOfRest));
        if (grammar.Read(new Question(text, language, segments, situation), draft) is not { } read)
            return null;
        return Parsed(text, language, situation, read.Intent, read.Reading, times, verb is { } slip ? [slip.Correction, .. corrections] : corrections);
    }

    /// <summary>"Countries where revenue is above 50k": the question that is left when the condition is taken out; null where none is asked of its values.</summary>
    private Parse? ReadCondition(string text, IReadOnlyList<Token> tokens, UiLanguage language, Situation situation, IReadOnlyList<PeriodMatch> times)
    {
        if (tokens.Count > MostCommandTokens)
            return null;
        var said = new CommandText(text, tokens, times);
        if (SaidCondition.Take(said, new(said, language)) is not { } condition)
            return null;
        var words = PhraseWords.Of(said.Rest);
        var (segments, corrections) = Corrected(text, words, times, segmenter.Cut(text, words, times));
        var (intent, reading) = grammar.Read(new(text, language, segments, situation) { Condition = condition });
        return intent is Intent.Ask { Condition: not null, View: View.Ranking } && reading.NotUnderstood.Count == 0
            ? Parsed(text, language, situation, intent, reading, times, corrections)
            : null;
    }

    /// <summary>"Qualified leads": the longest name of what can be counted that begins at a token.</summary>
    private int LengthOfNoun(IReadOnlyList<Token> tokens, int at)
    {
        for (var count = Math.Min(MostWordsOfNoun, tokens.Count - at); count > 0; count--)
        {
            string[] stems = [.. tokens.Skip(at).Take(count).Select(t => Word.Of(t).Stem)];
            if (vocabulary.Index.Phrases.Find(stems).Any(m => m is Meaning.Kpi or Meaning.Ambiguous or Meaning.Dimension))
                return count;
        }

        return 0;
    }

    private bool IsDimension(Token word) => vocabulary.Index.Phrases.Find([Word.Of(word).Stem]).Any(m => m is Meaning.Dimension);

    private Parse ReadQuestion(
        string text, IReadOnlyList<Token> tokens, List<Word> words, UiLanguage language, Situation situation, IReadOnlyList<PeriodMatch> times)
    {
        var written = segmenter.Cut(text, words, times);
        if (otherLanguage.IsSpokenIn(tokens, written))
            return InOtherLanguage(text, times, situation.SetLanguage ?? situation.ChannelLanguage);
        var (segments, corrections) = Corrected(text, words, times, written);
        var (intent, reading) = grammar.Read(new(text, language, segments, situation));
        return Parsed(text, language, situation, intent, reading, times, corrections);
    }

    private (List<Segment> Segments, IReadOnlyList<Correction> Corrections) Corrected(
        string text, List<Word> words, IReadOnlyList<PeriodMatch> times, List<Segment> segments)
    {
        List<Word> written = [.. words];
        var corrections = spelling.Correct(text, words, segments);
        if (corrections.Count > 0)
        {
            segments = segmenter.Cut(text, words, times);
            var undone = SlipsTakenBack.Of(words, written, segments, text);
            if (corrections.RemoveAll(c => undone.Contains(c.Span)) > 0)
                segments = segmenter.Cut(text, [.. words.Select((word, at) => undone.Contains(word.Span) ? written[at] : word)], times);
        }

        return (segments, [.. corrections.Select(c => c.Correction)]);
    }

    private Parse Parsed(
        string text, UiLanguage language, Situation situation, Intent intent, Reading reading, IReadOnlyList<PeriodMatch> times, IReadOnlyList<Correction> corrections) =>
        new(text, intent is Intent.SetLanguage { Wanted: null } ? language : reading.Tongue ?? situation.SetLanguage ?? language, intent)
        {
            Periods = times,
            Corrections = corrections,
            NotUnderstood = reading.NotUnderstood,
            Kept = reading.Kept,
            Dropped = reading.Dropped,
            ReadAs = reading.ReadAs,
            WantsPie = reading.WantsPie,
            Issue = reading.Issue ?? WithDatesThere(Unresolved(intent), text, times),
        };

    /// <summary>"31 February": the month and its last day are near.</summary>
    private Issue? WithDatesThere(Issue? issue, string text, IReadOnlyList<PeriodMatch> times)
    {
        if (issue is PeriodIssue.EndsBeforeItStarts turned)
            return TheOtherWayRound(turned, text, times);
        if (issue is not PeriodIssue.NotInCalendar || times.FirstOrDefault(t => t.Expression is { } said && calendar.Resolve(said) is PeriodResolution.Unresolved) is not { } match)
            return issue;
        var month = match.Expression switch
        {
            CalendarDay day => (day.Month, day.Year),
            LandingAt { End: CalendarDay day } => (day.Month, day.Year),
            Until { Period: CalendarDay day } => (day.Month, day.Year),
            CumulativeTo { End: CalendarDay day } => (day.Month, day.Year),
            InYear { Yearless: CalendarDay day, Year: CalendarYear { Year: var year } } => (day.Month, (int?)year),
            _ => (0, null),
        };
        if (month.Item1 is < 1 or > 12)
            return new LanguageIssue.NoSuchDate(match.Span.In(text), []);
        var (number, ofYear) = month;
        var last = DateTime.DaysInMonth(ofYear ?? calendar.Today.Year, number);
        var tail = ofYear is { } written ? $" {written}" : "";
        LocalizedText lastDay = new($"{last} {UiLanguage.English.Month(number)}{tail}", $"{last} {UiLanguage.French.Month(number)}{tail}");
        LocalizedText wholeMonth = new($"{UiLanguage.English.Month(number)}{tail}", $"{UiLanguage.French.Month(number)}{tail}");
        return new LanguageIssue.NoSuchDate(match.Span.In(text), [Rewriting.Replacing(text, [match.Span], lastDay), Rewriting.Replacing(text, [match.Span], wholeMonth)]);
    }

    /// <summary>"From 10 October to 5 October": the days between them are near.</summary>
    private PeriodIssue.EndsBeforeItStarts TheOtherWayRound(PeriodIssue.EndsBeforeItStarts issue, string text, IReadOnlyList<PeriodMatch> times)
    {
        if (times.FirstOrDefault(t => t.Expression is Between said && calendar.Resolve(said) is PeriodResolution.Unresolved) is not { } match)
            return issue;
        LocalizedText days = new(
            $"from {UiLanguage.English.Day(issue.Last)} to {UiLanguage.English.Day(issue.Start)}",
            $"du {UiLanguage.French.Day(issue.Last)} au {UiLanguage.French.Day(issue.Start)}");
        return issue with { Ways = [Rewriting.Replacing(text, [match.Span], days)] };
    }

    /// <summary>Which of the two languages the asker reads, nobody knows: the answer is in both, the channel's first.</summary>
    private Parse InOtherLanguage(string text, IReadOnlyList<PeriodMatch> times, UiLanguage? channelLanguage) =>
        new(text, channelLanguage ?? UiLanguage.English, new Intent.Unknown())
        {
            Periods = times,
            NotUnderstood = [text.Trim()],
            Issue = new LanguageIssue.OtherLanguage(vocabulary.Nearest.Examples()),
        };

    /// <summary>Why the calendar cannot make days of the question's periods; null where it can.</summary>
    private Issue? Unresolved(Intent intent) => intent.Question() is { } ask
        ? Unresolved(ask.Period) ?? ask.MorePeriods.Select(Unresolved).FirstOrDefault(issue => issue is not null) ?? Unresolved((ask.Comparison as ComparisonExpression.With)?.Period)
        : null;

    private Issue? Unresolved(PeriodExpression? period) =>
        period is not null && calendar.Resolve(period) is PeriodResolution.Unresolved unresolved ? unresolved.Issue : null;
}
