using System.Globalization;
using KpiBot.Core.Language.Threads;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Issues;

/// <summary>Why a text cannot be answered as it stands. A closed set; each names the words it is about and offers ways on.</summary>
public abstract record LanguageIssue : Issue
{
    /// <summary>The most ways on that a question back offers.</summary>
    public const int MostCandidates = 4;

    /// <summary>The most dimensions that one answer is split by.</summary>
    public const int MostDimensions = 2;

    private LanguageIssue(IReadOnlyList<Candidate> candidates) => Offered = candidates;

    private static string Short(string words) => Quotation.Of(words);

    public sealed override IReadOnlyList<Candidate> Candidates => Offered;

    /// <summary>What of the ways on was found to lead somewhere.</summary>
    internal IReadOnlyList<Candidate> Offered { get; init; }

    public sealed record Empty() : LanguageIssue([])
    {
        public override string Code => "empty";

        public override LocalizedText Text => new(
            "There is no question here: ask for a KPI, for example “revenue last month”.",
            "Il n’y a pas de question\u202F: demandez un indicateur, par exemple «\u202Fchiffre d’affaires du mois dernier\u202F».");
    }

    /// <param name="Most">How many of them a question may have.</param>
    /// <param name="Of">What is counted: characters or words.</param>
    public sealed record TooLong(int Most, LocalizedText Of) : LanguageIssue([])
    {
        public static readonly LocalizedText Characters = new("characters", "caractères");
        public static readonly LocalizedText Words = new("words", "mots");

        public override string Code => "too_long";

        public override LocalizedText Text => new(
            $"That is too long for a question: I read up to {Most.ToString("N0", CultureInfo.InvariantCulture)} {Of.English}. Ask for one KPI and one period.",
            $"C’est trop long pour une question\u202F: je lis jusqu’à {Most.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202F')} {Of.French}. Demandez un indicateur et une période.");
    }

    /// <summary>A sentence in neither language. It is answered in both, because neither need be the asker's.</summary>
    /// <param name="Examples">A question in each language.</param>
    public sealed record OtherLanguage(IReadOnlyList<Candidate> Examples) : LanguageIssue(Examples)
    {
        private const string English = "I read English and French: please ask in one of them.";
        private const string French = "Je lis l’anglais et le français\u202F: merci de demander dans l’une des deux langues.";

        public override string Code => "other_language";

        public override LocalizedText Text => new($"{English} / {French}", $"{French} / {English}");
    }

    public sealed record MissingKpi(IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "missing_kpi";

        public override LocalizedText Text => new("Which KPI do you mean?", "De quel indicateur s’agit-il\u202F?");
    }

    public sealed record UnknownKpi(string Words, IReadOnlyList<Candidate> Nearest) : LanguageIssue(Nearest)
    {
        public override string Code => "unknown_kpi";

        public override LocalizedText Text => new(
            $"I know no KPI called “{Short(Words)}”. Nearest to it, I have these:",
            $"Je ne connais pas d’indicateur «\u202F{Short(Words)}\u202F». Au plus près, j’ai ceux-ci\u202F:");
    }

    /// <summary>No KPI is called anything like the words.</summary>
    /// <param name="Ways">What can be had with all else that was asked, and the way to all KPIs.</param>
    public sealed record NoSuchKpi(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "unknown_kpi";

        public override LocalizedText Text => new(
            $"I know no KPI called “{Short(Words)}”, and none that is near it. What I know:",
            $"Je ne connais pas d’indicateur «\u202F{Short(Words)}\u202F», ni rien d’approchant. Ce que je connais\u202F:");
    }

    /// <param name="Meanings">What choosing each of the candidates says about the words.</param>
    public sealed record AmbiguousKpi(string Words, IReadOnlyList<Candidate> Choices, IReadOnlyList<Choice> Meanings) : LanguageIssue(Choices)
    {
        public override string Code => "ambiguous_kpi";

        public override LocalizedText Text => new(
            $"“{Short(Words)}” can mean several KPIs: which one?",
            $"«\u202F{Short(Words)}\u202F» peut désigner plusieurs indicateurs\u202F: lequel\u202F?");
    }

    /// <param name="Meanings">What choosing each of the candidates says about the words.</param>
    public sealed record AmbiguousValue(string Words, IReadOnlyList<Candidate> Choices, IReadOnlyList<Choice> Meanings) : LanguageIssue(Choices)
    {
        public override string Code => "ambiguous_value";

        public override LocalizedText Text => new(
            $"“{Short(Words)}” exists in several dimensions: which one?",
            $"«\u202F{Short(Words)}\u202F» existe dans plusieurs dimensions\u202F: laquelle\u202F?");
    }

    public sealed record UnknownValue(string Words, IReadOnlyList<Candidate> Nearest) : LanguageIssue(Nearest)
    {
        public override string Code => "unknown_value";

        public override LocalizedText Text => new(
            $"The data have no “{Short(Words)}” to filter by.",
            $"Les données ne contiennent pas de valeur «\u202F{Short(Words)}\u202F» sur laquelle filtrer.");
    }

    /// <summary>A value of several dimensions, none of which the KPI has: which of them is meant makes no difference.</summary>
    public sealed record ValueOfNoDimension(string Words, LocalizedText Kpi, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "dimension_not_shared";

        public override LocalizedText Text => new(
            $"“{Kpi.English}” cannot be filtered by “{Short(Words)}”: its data do not record it. Others do:",
            $"«\u202F{Kpi.French}\u202F» ne peut pas être filtré par «\u202F{Short(Words)}\u202F»\u202F: ses données ne l’enregistrent pas. D’autres oui\u202F:");
    }

    public sealed record UnknownDimension(string Words, IReadOnlyList<Candidate> Nearest) : LanguageIssue(Nearest)
    {
        public override string Code => "unknown_dimension";

        public override LocalizedText Text => new(
            $"I cannot split by “{Short(Words)}”: I know no such dimension.",
            $"Je ne peux pas ventiler par «\u202F{Short(Words)}\u202F»\u202F: je ne connais pas cette dimension.");
    }

    public sealed record NotUnderstood(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "not_understood";

        public override LocalizedText Text => new(
            $"I did not understand “{Short(Words)}”, and it could change the answer.",
            $"Je n’ai pas compris «\u202F{Short(Words)}\u202F», et cela pourrait changer la réponse.");
    }

    /// <summary>A minus sign between a KPI and something that no KPI has taken off: "revenue - France", "leads - orders".</summary>
    public sealed record Minus(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "minus";

        public override LocalizedText Text => new(
            $"I subtract nothing by myself: what does “{Short(Words)}” mean?",
            $"Je ne fais pas de soustraction\u202F: que veut dire «\u202F{Short(Words)}\u202F»\u202F?");
    }

    /// <summary>One KPI divided by another, or only both of them: "revenue/orders".</summary>
    /// <param name="Measured">Whether a KPI is the one divided by the other.</param>
    public sealed record Ratio(string Words, bool Measured, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "ratio";

        public override LocalizedText Text => Measured
            ? new(
                $"“{Short(Words)}” can mean one divided by the other, or both of them: which?",
                $"«\u202F{Short(Words)}\u202F» peut vouloir dire l’un divisé par l’autre, ou les deux\u202F: lequel\u202F?")
            : new(
                $"No KPI is “{Short(Words)}”, the one divided by the other. I have each of them:",
                $"Aucun indicateur ne donne «\u202F{Short(Words)}\u202F», l’un divisé par l’autre. J’ai chacun des deux\u202F:");
    }

    /// <summary>Two names of one KPI, asked for as two: "SQL vs MQL".</summary>
    public sealed record OneKpi(string First, string Second, LocalizedText Kpi, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "one_kpi";

        public override LocalizedText Text => new(
            $"“{Short(First)}” and “{Short(Second)}” are one and the same here: “{Kpi.English}”. I cannot tell them apart.",
            $"«\u202F{Short(First)}\u202F» et «\u202F{Short(Second)}\u202F» ne font qu’un ici\u202F: «\u202F{Kpi.French}\u202F». Je ne sais pas les distinguer.");
    }

    /// <summary>SQL, JSON, markup: nothing that was asked in words.</summary>
    public sealed record CodeInText(IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "code";

        public override LocalizedText Text => new(
            "That reads like code. I take it for text and run none of it: please ask in words.",
            "Cela ressemble à du code. Je le prends pour du texte et n’en exécute rien\u202F: posez la question avec des mots.");
    }

    /// <summary>"How many countries": the values of a dimension are to be counted.</summary>
    /// <param name="Dimension">Its name in the plural.</param>
    public sealed record ValuesNotCounted(LocalizedText Dimension, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "values_not_counted";

        public override LocalizedText Text => new(
            $"I cannot count {Dimension.English}. Nearest to it, I have these:",
            $"Je ne sais pas compter les {Dimension.French}. Au plus près, j’ai ceci\u202F:");
    }

    /// <summary>"Web in France and phone in Germany": two questions, which one answer over both values of each would mix up.</summary>
    public sealed record CrossedValues(IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "crossed_values";

        public override LocalizedText Text => new(
            "Those are several questions, and one number over all of these values would answer none of them: which one first?",
            "Ce sont plusieurs questions, et un seul nombre sur toutes ces valeurs ne répondrait à aucune\u202F: laquelle d’abord\u202F?");
    }

    /// <summary>A ranking by how much something changed.</summary>
    public sealed record RankedByChange(IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "ranked_by_change";

        public override LocalizedText Text => new(
            "I rank by the value, not by how much it changed. I can show the change of each:",
            "Je classe d’après la valeur, pas d’après son évolution. Je peux montrer l’évolution de chacun\u202F:");
    }

    /// <summary>From both ends at once: "best and worst products".</summary>
    public sealed record SeveralRankings(IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "several_rankings";

        public override LocalizedText Text => new(
            "An answer is ranked by one thing and from one end: which first?",
            "Une réponse se classe d’après une seule chose et dans un seul sens\u202F: lequel d’abord\u202F?");
    }

    /// <summary>A ranking that does not say of what.</summary>
    public sealed record MissingDimension(IReadOnlyList<Candidate> Choices) : LanguageIssue(Choices)
    {
        public override string Code => "missing_dimension";

        public override LocalizedText Text => new("A ranking of what?", "Un classement de quoi\u202F?");
    }

    /// <summary>Parts are asked for, and it is not said by what.</summary>
    public sealed record MissingSplit(IReadOnlyList<Candidate> Choices) : LanguageIssue(Choices)
    {
        public override string Code => "missing_dimension";

        public override LocalizedText Text => new("Split by what?", "Réparti par quoi\u202F?");
    }

    /// <summary>"Like for like", "à périmètre constant": nothing is left out of a comparison, nor brought to one exchange rate.</summary>
    public sealed record NotComparable(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "comparable_not_supported";

        public override LocalizedText Text => new(
            $"“{Short(Words)}” asks to set aside what differs between two periods, such as new products, customers or exchange rates: I cannot. I compare as many days with as many, all of it included.",
            $"«\u202F{Short(Words)}\u202F» demande d’écarter ce qui diffère d’une période à l’autre, comme les nouveaux produits, les nouveaux clients ou les taux de change\u202F: je ne sais pas le faire. Je compare autant de jours avec autant de jours, tout compris.");
    }

    /// <summary>"Latest order": one record.</summary>
    public sealed record RecordsNotListed(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "records_not_listed";

        public override LocalizedText Text => new(
            $"I count and add up, but show no single records (“{Short(Words)}”). Nearest to it:",
            $"Je compte et j’additionne, mais je ne montre pas les enregistrements un à un («\u202F{Short(Words)}\u202F»). Au plus près\u202F:");
    }

    /// <summary>"Customers who bought in September".</summary>
    public sealed record ChosenByBehaviour(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "behaviour_not_filtered";

        public override LocalizedText Text => new(
            $"I cannot choose customers by what they did (“{Short(Words)}”). Nearest to it:",
            $"Je ne sais pas choisir les clients d’après ce qu’ils ont fait («\u202F{Short(Words)}\u202F»). Au plus près\u202F:");
    }

    /// <summary>"Closed within 30 days".</summary>
    public sealed record DurationOfEach(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "duration_not_filtered";

        public override LocalizedText Text => new(
            $"I cannot choose by how long each one took (“{Short(Words)}”). Nearest to it:",
            $"Je ne sais pas choisir d’après la durée de chacun («\u202F{Short(Words)}\u202F»). Au plus près\u202F:");
    }

    public sealed record OneDefinition(IReadOnlyList<Candidate> Choices) : LanguageIssue(Choices)
    {
        public override string Code => "one_definition";

        public override LocalizedText Text => new("I explain one KPI at a time: which one first?", "J’explique un indicateur à la fois\u202F: lequel d’abord\u202F?");
    }

    /// <summary>Days that are no date: "31 February".</summary>
    /// <param name="Words">As they were written.</param>
    public sealed record NoSuchDate(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "no_such_date";

        public override LocalizedText Text => new(
            $"The calendar has no “{Short(Words)}”. Please check the day, the month and the year.",
            $"Le calendrier n’a pas de «\u202F{Short(Words)}\u202F». Vérifiez le jour, le mois et l’année.");
    }

    /// <summary>An event that business.yaml does not date: "Black Friday 2025".</summary>
    public sealed record UnknownNamedPeriod(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "unknown_period";

        public override LocalizedText Text => new(
            $"I do not know when “{Short(Words)}” is. Name the dates, or have them added under named_periods in business.yaml.",
            $"Je ne sais pas quand tombe «\u202F{Short(Words)}\u202F». Indiquez les dates, ou faites-les ajouter sous named_periods dans business.yaml.");
    }

    public sealed record TooManyDimensions(IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "too_many_dimensions";

        public override LocalizedText Text => new(
            $"An answer can be split by at most {MostDimensions} dimensions: name the ones that matter most.",
            $"Une réponse se ventile par {MostDimensions} dimensions au plus\u202F: nommez celles qui comptent le plus.");
    }

    public sealed record SeveralPeriods(IReadOnlyList<string> Words, IReadOnlyList<Candidate> Choices) : LanguageIssue(Choices)
    {
        public override string Code => "several_periods";

        public override LocalizedText Text => new(
            $"The question names several periods ({Short(string.Join(", ", Words))}): which one? To compare two, put “vs” between them.",
            $"La question nomme plusieurs périodes ({Short(string.Join(", ", Words))})\u202F: laquelle\u202F? Pour en comparer deux, séparez-les par «\u202Fvs\u202F».");
    }

    /// <summary>Words that people mean differently: "la quinzaine", "recently".</summary>
    public sealed record UnsettledPeriod(string Words, IReadOnlyList<Candidate> Choices) : LanguageIssue(Choices)
    {
        public override string Code => "unsettled_period";

        public override LocalizedText Text => new(
            $"“{Short(Words)}” can mean several periods: which one?",
            $"«\u202F{Short(Words)}\u202F» peut désigner plusieurs périodes\u202F: laquelle\u202F?");
    }

    /// <summary>A date with a weekday beside it that is not its own.</summary>
    public sealed record OtherWeekday(DateOnly Date, IReadOnlyList<Candidate> Choices) : LanguageIssue(Choices)
    {
        public override string Code => "date_and_weekday_disagree";

        public override LocalizedText Text => new(
            $"{UiLanguage.English.Day(Date)} is a {UiLanguage.English.Weekday(Date.DayOfWeek)}: which day do you mean?",
            $"Le {UiLanguage.French.Day(Date)} est un {UiLanguage.French.Weekday(Date.DayOfWeek)}\u202F: quel jour voulez-vous\u202F?");
    }

    public sealed record SeveralComparisons(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "several_comparisons";

        public override LocalizedText Text => new(
            $"An answer is compared with one period: I left out “{Short(Words)}”.",
            $"Une réponse se compare à une seule période\u202F: j’ai laissé de côté «\u202F{Short(Words)}\u202F».");
    }

    public sealed record DayOfWeekNotSupported(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "day_of_week_not_supported";

        public override LocalizedText Text => new(
            $"I cannot add up all Mondays, all Tuesdays and so on (“{Words}”) yet. I can show each day.",
            $"Je ne sais pas encore regrouper tous les lundis, tous les mardis, etc. («\u202F{Words}\u202F»). Je peux montrer chaque jour.");
    }

    /// <summary>A question that says how often, where only answers at once are given.</summary>
    public sealed record RecurrenceNotSupported(string Words, IReadOnlyList<Candidate> Ways) : LanguageIssue(Ways)
    {
        public override string Code => "recurrence_not_supported";

        public override LocalizedText Text => new(
            $"“{Short(Words)}” asks for a regular post, which I cannot send from here: I answer once, right away.",
            $"«\u202F{Short(Words)}\u202F» demande un envoi régulier, que je ne peux pas programmer ici\u202F: je réponds une fois, tout de suite.");
    }
}
