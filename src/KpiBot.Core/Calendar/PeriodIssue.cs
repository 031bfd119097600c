using KpiBot.Core.Localization;

namespace KpiBot.Core.Calendar;

/// <summary>Why a period cannot be told from what was said.</summary>
public static class PeriodIssue
{
    /// <summary>A fiscal period was asked for, and the company has not said when its fiscal year starts.</summary>
    public sealed record FiscalYearUnknown : Issue
    {
        public override string Code => "fiscal_year_unknown";

        public override LocalizedText Text => new(
            "Which month does your fiscal year start in? business.yaml does not say; until it does, please name calendar dates, such as “this year” or “from April to June”.",
            "Quel mois votre exercice commence-t-il\u202F? business.yaml ne le dit pas\u202F; en attendant, indiquez des dates civiles, par exemple «\u202Fcette année\u202F» ou «\u202Fd’avril à juin\u202F».");
    }

    /// <summary>31 February, week 53 of a year that has 52, the sixth week of a month.</summary>
    public sealed record NotInCalendar : Issue
    {
        public override string Code => "no_such_date";

        public override LocalizedText Text => new(
            "The calendar has no such date. Please check the day, the month and the year.",
            "Cette date n’existe pas dans le calendrier. Vérifiez le jour, le mois et l’année.");
    }

    /// <summary>Words that mean several periods, where nobody can be asked which.</summary>
    public sealed record NotSettled : Issue
    {
        public override string Code => "period_not_settled";

        public override LocalizedText Text => new(
            "Those words can mean several periods. Please name the days, such as “last 15 days” or “from 1 to 15 November”.",
            "Ces mots peuvent désigner plusieurs périodes. Indiquez les jours, par exemple «\u202Fles 15 derniers jours\u202F» ou «\u202Fdu 1er au 15 novembre\u202F».");
    }

    /// <summary>A named period without an occurrence that fits.</summary>
    public sealed record NoOccurrence(string Name) : Issue
    {
        public override string Code => "no_occurrence";

        public override LocalizedText Text => new(
            $"business.yaml has no dates for “{Name}” there. Please add them, or name the dates.",
            $"business.yaml n’a pas de dates pour «\u202F{Name}\u202F» à cet endroit. Ajoutez-les ou indiquez les dates.");
    }

    /// <param name="Start">The first day.</param>
    /// <param name="Last">The last day, which lies before it.</param>
    public sealed record EndsBeforeItStarts(DateOnly Start, DateOnly Last) : Issue
    {
        /// <summary>The question with the two days the other way round.</summary>
        public IReadOnlyList<Candidate> Ways { get; init; } = [];

        public override IReadOnlyList<Candidate> Candidates => Ways;

        public override string Code => "range_ends_before_it_starts";

        public override LocalizedText Text => new(
            $"That range ends on {UiLanguage.English.Day(Last)}, before it starts on {UiLanguage.English.Day(Start)}.",
            $"Cette plage se termine le {UiLanguage.French.Day(Last)}, avant de commencer le {UiLanguage.French.Day(Start)}.");
    }
}
