using KpiBot.Core.Calendar;
using KpiBot.Core.Language.Issues;
using KpiBot.Core.Language.Periods;
using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Periods that nobody can take for one thing alone are asked back: "la quinzaine", and "mardi 18 novembre" where the 18th is a Wednesday.</summary>
internal sealed class DoubtfulPeriodRule(BusinessCalendar calendar)
{
    private readonly EndOfPeriod ends = new(calendar);

    public void Apply(Question question, Reading reading)
    {
        foreach (var segment in question.Segments)
        {
            if (segment.IsTaken || segment.As<Meaning.Time>()?.Match is not { Expression: { } said } match)
                continue;
            if (said is Unsettled { By: Unsettling.WorkDays } && reading.Before?.Period is { } week && StretchGrammar.UnitOf(week) == CalendarUnit.Week)
                segment.Reread([new Meaning.Time(match with { Expression = PartGrammar.WorkDaysOf(week) })]); // "weekdays only", after "revenue last week"
            else if (said is Unsettled unsettled)
                reading.AskBack(() => Which(question, segment, unsettled));
            else if (said is CumulativeTo cumulated)
                ends.AskBack(question, reading, segment, cumulated);
            else if (SaidWeekday.In(said, calendar) is { Count: > 0 } days && days.FindIndex(d => d.Said != d.Date.DayOfWeek) is >= 0 and var at && at < match.Dated.Count)
                reading.AskBack(() => WhichDay(question, match.Dated[at], days[at], isAlone: days.Count == 1 && match.Expression is not Between));
        }
    }

    private LanguageIssue.UnsettledPeriod Which(Question question, Segment segment, Unsettled unsettled)
    {
        if (unsettled.By == Unsettling.WorkDays && question.FirstPeriod(except: segment) is not null)
            return new(segment.Span.In(question.Text), [Rewriting.Without(question.Text, [segment.Span], segment.Span.In(question.Text))]); // of a month they are no one period
        var lead = WithLead(question.Text, segment.Span);
        return new(segment.Span.In(question.Text),
            [.. PeriodsMeant.By(unsettled, calendar.Today).Take(LanguageIssue.MostCandidates).Select(name => Rewriting.Replacing(question.Text, [lead], name))]);
    }

    /// <summary>A period with the words before it that would not agree with another one.</summary>
    public static TextSpan WithLead(string text, TextSpan period) => period with { Start = StartWithLead(text, period.Start) };

    /// <summary>The words before a period that would not agree with another one: "de la", "in the".</summary>
    private static int StartWithLead(string text, int start)
    {
        while (true)
        {
            var end = start;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
                end--;
            var word = end;
            while (word > 0 && char.IsLetter(text[word - 1]))
                word--;
            if (word == end || TextFolding.Fold(text.AsSpan(word..end)) is not ("de" or "du" or "des" or "la" or "le" or "les" or "sur" or "pour" or "dans" or "en" or "of" or "in" or "for" or "over" or "during" or "the"))
                return start;
            start = word;
        }
    }

    /// <summary>The day of that name, the date itself, and where it fits the date of the year before.</summary>
    private LanguageIssue.OtherWeekday WhichDay(Question question, TextSpan words, SaidWeekday day, bool isAlone)
    {
        var ahead = ((int)day.Said - (int)day.Date.DayOfWeek + 7) % 7;
        List<DateOnly> meant = [day.Date.AddDays(ahead > 3 ? ahead - 7 : ahead), day.Date];
        if (isAlone && !day.HasYear && day.Date is not { Month: 2, Day: 29 } && day.Date.AddYears(-1) is var before && before.DayOfWeek == day.Said)
            meant.Add(before);
        return new(day.Date, [.. meant.Select(date => Rewriting.Replacing(question.Text, [words], new(Name(UiLanguage.English, date), Name(UiLanguage.French, date))))]);
    }

    private string Name(UiLanguage language, DateOnly date) => language.DayOfWeek(date, withYear: date.Year != calendar.Today.Year || date > calendar.Today);
}
