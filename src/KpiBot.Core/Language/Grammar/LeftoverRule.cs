using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Nothing is dropped in silence: words left over are named, and where they could change the number, asked back.</summary>
internal sealed class LeftoverRule(Vocabulary vocabulary, BusinessCalendar calendar)
{
    /// <summary>So few KPIs can be had as asked for that each of them is near.</summary>
    private const int FewKpis = 6;

    public void Apply(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var asksKpi = !reading.NamesKpi && reading.Before is null;
        if (asksKpi)
            leftovers = [.. leftovers.Select(l => l.WithValueInName(question, reading))];
        reading.NotUnderstood.AddRange(leftovers.Select(l => l.Span.In(question.Text)));
        if (asksKpi && reading.Issue is LanguageIssue.AmbiguousValue value)
            reading.AskInstead(WithKpi(question, value, leftovers));
        else if (asksKpi)
            reading.AskBack(WhichKpi(question, reading, leftovers));
        else if (reading.Kpis.Count == 0 && Leftover.AroundAmbiguous(question, leftovers) is { } name)
            reading.AskInstead(WhichKpi(question, reading, [name])); // "average deal size" is none of the things that "deal" can mean
        else if (leftovers.FirstOrDefault(l => MayChangeAnswer(l, reading)) is { } first)
            Ask(question, reading, first, leftovers);
    }

    /// <summary>An ambiguous word beside strange ones: each meaning is offered without them, unless that would turn it round.</summary>
    private void Ask(Question question, Reading reading, Leftover first, IReadOnlyList<Leftover> all)
    {
        if (all.Count == 1 && reading.Period is null && first.Span.In(question.Text) is "mar" or "Mar" or "mar." or "MAR")
        {
            reading.AskBack(new LanguageIssue.UnsettledPeriod(first.Span.In(question.Text),
                [Rewriting.Replacing(question.Text, [first.Span], new("March", "mars")), Rewriting.Replacing(question.Text, [first.Span], new("Tuesday", "mardi"))]));
            return;
        }

        if (reading.Issue is not LanguageIssue.AmbiguousKpi ambiguous)
        {
            reading.AskBack(About(question, reading, first, all));
            return;
        }

        var word = question.Segments.First(s => s.IsTaken && (s.As<Meaning.Ambiguous>() is not null || s.Meanings is [Meaning.Kpi, Meaning.Kpi, ..])).Span;
        IReadOnlyList<TextSpan> spans = [question.WithLead(word), .. all.Select(l => l.WithConnectors)];
        IReadOnlyList<Candidate> ways = all.Any(l => question.Segments.Any(s => s.Is(Role.Not) && s.Span.Start >= l.WithConnectors.Start && s.Span.End <= l.Span.End))
            ? [Rewriting.AllKpis]
            : [.. ambiguous.Choices.Select(c => Rewriting.Replacing(question.Text, spans, c.Label))];
        reading.AskInstead(new LanguageIssue.NotUnderstood(first.Span.In(question.Text), ways));
    }

    /// <summary>"LinkedIn", "nos posts LinkedIn": what can be asked of each of its dimensions, so that a choice is a whole question.</summary>
    private LanguageIssue.AmbiguousValue WithKpi(Question question, LanguageIssue.AmbiguousValue value, IReadOnlyList<Leftover> leftovers)
    {
        var named = leftovers.Count > 0 ? vocabulary.Nearest.Kpis(AsSaid(question, leftovers)).ToList() : [];
        var days = string.Join(' ', question.Segments.Index().Where(s => s.Item.IsTaken && s.Item.Period is not null).Select(s => WithPreposition(question, s.Index)));
        var ways = value.Meanings.Zip(value.Choices).SelectMany(meant => Asked(meant.First.Id, named).Select(kpi => (meant.First, Way: Way(kpi, meant.Second.Label, days)))).Take(LanguageIssue.MostCandidates).ToList();
        return ways.Count == 0 ? value : value with { Choices = [.. ways.Select(w => w.Way)], Meanings = [.. ways.Select(w => w.First)], Offered = [.. ways.Select(w => w.Way)] };
    }

    private const int KpisOfDimension = 2;

    /// <summary>Of those that the words are near, or of the usual ones, what can be filtered by a dimension.</summary>
    private IEnumerable<KpiDefinition> Asked(string dimension, List<KpiDefinition> named) =>
        (named.Count > 0 ? named : vocabulary.Nearest.UsualKpis()).Where(k => k.Dimensions.Contains(dimension)).Take(KpisOfDimension);

    private static Candidate Way(KpiDefinition kpi, LocalizedText value, string days)
    {
        LocalizedText asked = new($"{kpi.Name.English}, {value.English}", $"{kpi.Name.French}, {value.French}");
        return new(asked, new($"{asked.English} {days}".TrimEnd(), $"{asked.French} {days}".TrimEnd()));
    }

    private static string WithPreposition(Question question, int at) =>
        question.Text[(question.At(at - 1) is { } before && question.IsPreposition(before) ? before : question.Segments[at]).Span.Start..question.Segments[at].Span.End];

    /// <summary>A period that has not begun has no value yet, whatever the KPI.</summary>
    private bool IsToCome(Reading reading) =>
        reading is { Period: { } period, View: not (View.Forecast or View.Target) } && calendar.Resolve(period) is PeriodResolution.Resolved { Period.IsFuture: true };

    private static bool MayChangeAnswer(Leftover leftover, Reading reading) => leftover.Place switch
    {
        LeftoverPlace.Addressee => false,
        LeftoverPlace.Unit => reading.Breakdown.Count == 0 && reading.Comparison is null, // "CA par pays en %", "croissance en %": shares and changes stand beside the values
        LeftoverPlace.Anywhere or LeftoverPlace.Value or LeftoverPlace.Dimension => true,
    };

    private LanguageIssue WhichKpi(Question question, Reading reading, IReadOnlyList<Leftover> leftovers)
    {
        var usual = IsToCome(reading) ? [] : vocabulary.Nearest.UsualKpis().Where(reading.Suits);
        if (leftovers.All(l => !Names(l.Span.In(question.Text))))
            return new LanguageIssue.MissingKpi(OrAll(usual.Select(k => reading.Breakdown.Count > 0 && reading.View is View.Target or View.Forecast ? Whole(question, reading, k) : Rewriting.Leading(question.Text, k.Name))));
        var words = AsSaid(question, leftovers);
        IReadOnlyList<TextSpan> replaced = [question.WithMeasure(leftovers[0].Span), .. leftovers.Skip(1).Select(l => l.WithConnectors)];
        var suiting = vocabulary.Catalog.Kpis.Where(reading.Suits).ToList();
        if (suiting.Count > FewKpis)
            usual = []; // what people usually ask for is not near; what alone can be filtered as asked is
        var nearest = vocabulary.Nearest.Kpis(words).Where(reading.Suits).Take(LanguageIssue.MostCandidates).Select(Instead).ToList();
        if (nearest.Count == 0)
            nearest = [.. vocabulary.Nearest.Slips(words).Where(reading.Suits).Take(LanguageIssue.MostCandidates).Select(Instead)];
        return nearest.Count > 0
            ? new LanguageIssue.UnknownKpi(words, nearest)
            : new LanguageIssue.NoSuchKpi(words, OrAll(usual.Select(Instead)));

        Candidate Instead(KpiDefinition kpi) => Rewriting.Replacing(question.Text, replaced, kpi.Name);
    }

    /// <summary>"Which reps are behind target": no target or forecast is split, and what there is says so on its button.</summary>
    private static Candidate Whole(Question question, Reading reading, KpiDefinition kpi)
    {
        var days = string.Join(' ', question.Segments.Where(s => s.IsTaken && s.Period is not null).Select(s => s.Span.In(question.Text)));
        var asked = reading.View is View.Target
            ? new LocalizedText($"{kpi.Name.English} vs target {days}".TrimEnd(), $"{kpi.Name.French} vs objectif {days}".TrimEnd())
            : new LocalizedText($"{kpi.Name.English} forecast {days}".TrimEnd(), $"prévision {kpi.Name.French} {days}".TrimEnd());
        return new(asked, asked);
    }

    /// <summary>"Sous", "vs", "10k" ask for something that is not there, and are no name of it.</summary>
    private static bool Names(string words) =>
        !Array.TrueForAll(words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), IsAmountOrSign);

    private static bool IsAmountOrSign(string word) => word.Length == 0 ||
        (char.IsDigit(word[0]) && word.TrimEnd('k', 'm', '€', '%').All(c => char.IsDigit(c) || c is '.' or ',')) || word is "sous" or "vs" or "versus" or "contre" or "under" or "over" or "above" or "below" or "than" or "plus" or "moins" or "more" or "less" or "entre" or "between" or "et" or "and" or "ou" or "or" or "par" or "by" or "per";

    /// <summary>"Taux d'attrition" is one name, with the small words in it.</summary>
    private static string AsSaid(Question question, IReadOnlyList<Leftover> leftovers)
    {
        var whole = new TextSpan(leftovers[0].Span.Start, leftovers[^1].Span.End);
        var isOne = question.Text.AsSpan(whole.Start..whole.End).IndexOfAny(",;.!?") < 0
            && question.Segments.All(s => s.Span.Start < whole.Start || s.Span.End > whole.End || (!s.IsTaken && (s.IsFiller || s.Is(Role.In) || leftovers.Any(l => l.Span.Start <= s.Span.Start && s.Span.End <= l.Span.End))));
        return isOne ? whole.In(question.Text) : string.Join(", ", leftovers.Select(l => l.Span.In(question.Text)));
    }

    /// <summary>The usual ones, and the way to all of them.</summary>
    private static IReadOnlyList<Candidate> OrAll(IEnumerable<Candidate> usual) => [.. usual.Take(LanguageIssue.MostCandidates - 1), Rewriting.AllKpis];

    private LanguageIssue About(Question question, Reading reading, Leftover leftover, IReadOnlyList<Leftover> all)
    {
        var words = leftover.Span.In(question.Text);
        List<TextSpan> spans = [.. all.Select(l => l.WithConnectors)];
        var without = Rewriting.Without(question.Text, spans, string.Join(", ", all.Select(l => l.Span.In(question.Text))));
        var ways = Nearest(question, reading, leftover, all).Concat(Present(question, reading, leftover, spans)).Take(LanguageIssue.MostCandidates - 1)
            .Append(without)
            .Where(way => way.Query.English.Any(char.IsLetterOrDigit) && !IsToCome(reading)) // a follow-up of nothing but strange words; days that no way on can answer for
            .ToList();
        return leftover.Place switch
        {
            LeftoverPlace.Dimension => new LanguageIssue.UnknownDimension(words, ways),
            LeftoverPlace.Value => new LanguageIssue.UnknownValue(words, ways),
            LeftoverPlace.Anywhere or LeftoverPlace.Unit or LeftoverPlace.Addressee => new LanguageIssue.NotUnderstood(words, ways),
        };
    }

    /// <summary>A value of dimensions that the KPI knows none of: those that people ask for most and that can be had so.</summary>
    public void AskOfOtherKpis(Question question, Reading reading)
    {
        if (reading is not { Unfilterable: { } value, Kpis: [var kpi] } || question.Segments.FirstOrDefault(s => s.IsTaken && s.As<Meaning.Kpi>()?.Definition == kpi) is not { } named)
            return;
        var words = value.Span.In(question.Text);
        var others = vocabulary.Nearest.UsualKpis().Where(reading.Suits).Select(k => Rewriting.Replacing(question.Text, [question.WithLead(named.Span)], k.Name));
        reading.AskBack(new LanguageIssue.ValueOfNoDimension(words, kpi.Name, [.. others.Take(LanguageIssue.MostCandidates - 1), Rewriting.Without(question.Text, [value.Span], words)]));
    }

    private IEnumerable<Candidate> Nearest(Question question, Reading reading, Leftover leftover, IReadOnlyList<Leftover> all)
    {
        if (all.Count > 1)
            return []; // with one of them put right the others would still be strange
        var words = leftover.Span.In(question.Text);
        return leftover.Place == LeftoverPlace.Dimension
            ? vocabulary.Nearest.Dimensions(words, reading.Kpis).Select(d => Rewriting.Replacing(question.Text, [leftover.Span], d.Name))
            : vocabulary.Nearest.Members(words)
                .Where(m => reading.Kpis.TrueForAll(k => k.Dimensions.Contains(m.Dimension)))
                .Select(m => Rewriting.Replacing(question.Text, [leftover.Span], Name(m)));
    }

    /// <summary>The values that there are instead of the one that there is not: "by country".</summary>
    private IEnumerable<Candidate> Present(Question question, Reading reading, Leftover leftover, List<TextSpan> spans)
    {
        if (leftover.Place == LeftoverPlace.Dimension || reading.View != View.Value || reading.Top is not null || reading.MorePeriods.Count > 0
            || vocabulary.Index.DimensionOfAbsent(leftover.Span.In(question.Text)) is not { } dimension
            || !reading.Kpis.TrueForAll(k => k.Dimensions.Contains(dimension)) || vocabulary.Catalog.FindDimension(dimension) is not { } definition)
            return [];
        var (english, french) = (definition.Name.English, definition.Name.French);
        return [Rewriting.Replacing(question.Text, spans, new($"by {english}", $"par {french}")) with { Label = new($"By {english}", $"Par {french}") }];
    }

    private LocalizedText Name(MemberName member) =>
        vocabulary.Catalog.FindDimension(member.Dimension)?.Members.FirstOrDefault(m => m.Value == member.Value)?.Name ?? LocalizedText.Same(member.Value);
}
