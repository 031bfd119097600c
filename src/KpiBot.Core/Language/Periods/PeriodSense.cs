namespace KpiBot.Core.Language.Periods;

/// <summary>What a word or phrase can be in a time expression. One word may have several senses; the grammar takes the one that fits.</summary>
internal enum PeriodSense
{
    /// <summary>The value is a <see cref="Calendar.CalendarUnit"/>.</summary>
    Unit,
    BusinessDay,
    WeekendWord,

    /// <summary>Monday to Friday of a week that is named beside: "en semaine", "excluding weekends".</summary>
    WorkDays,
    WorkWeekWord,
    Fortnight,
    DecadeWord,

    /// <summary>The value is the offset from the current one, before or after its noun.</summary>
    OffsetBefore,
    OffsetAfter,
    Rolling,

    /// <summary>"Full", which last month is anyway.</summary>
    Complete,

    /// <summary>A phrase for the twelve months that end yesterday.</summary>
    RollingYear,

    /// <summary>The value is the offset from today.</summary>
    Day,

    /// <summary>The value is a <see cref="DayOfWeek"/>.</summary>
    WeekdayWord,
    Weekdays,

    /// <summary>The value is 1 to 12.</summary>
    Month,

    /// <summary>A month's name that is more often another word: it needs a neighbour that makes it a month.</summary>
    DoubtfulMonth,

    /// <summary>A month's name that is English alone, where the day may follow: "October 25".</summary>
    EnglishMonth,

    /// <summary>The value is month × 100 + day.</summary>
    FixedDay,

    /// <summary>The value is a <see cref="Calendar.Season"/>.</summary>
    SeasonWord,

    /// <summary>What makes the name of a season one: "in the", "au".</summary>
    SeasonLead,
    Number,
    Ordinal,

    /// <summary>What follows digits to make an ordinal, touching them.</summary>
    OrdinalEnding,

    /// <summary>Letters before or after a touching number.</summary>
    QuarterLetter,
    HalfLetter,
    WeekLetter,

    /// <summary>The letter of "J-1"; the value is a <see cref="Calendar.CalendarUnit"/>.</summary>
    BackLetter,
    /// <summary>The letter of "L7D" (0) and "T12M" (1), which rolls.</summary>
    CompactLetter,
    QuarterWord,
    HalfWord,
    HalfMonthWord,
    FiscalYearWord,
    Fiscal,
    CalendarYearWord,
    Decade,

    /// <summary>"Nineties"; the value is the first year.</summary>
    DecadeName,

    Article,
    Of,
    To,
    And,
    From,
    BetweenWord,
    SinceWord,
    AfterWord,
    BeforeWord,
    UntilWord,

    /// <summary>Comparisons that speak of time only between the word "year" and a number.</summary>
    AfterYear,
    BeforeYear,
    By,
    Landing,
    OrLater,
    OrEarlier,

    /// <summary>A sign before a date: -2 for ≤, -1 for &lt;, 1 for &gt;, 2 for ≥.</summary>
    Comparator,
    /// <summary>What stands between a period and the one that it is set against.</summary>
    Versus,
    EndOf,
    AsOfWord,
    StartOf,

    /// <summary>The early (-1), middle (0) or late (1) days of what follows.</summary>
    StretchWord,
    CumulativeToWord,

    /// <summary>"Cumul" right before a month, as far as which it reaches.</summary>
    CumulatedWord,
    CurrentUnitEnd,

    /// <summary>"To date" behind a unit, or "so far" before one.</summary>
    ToDateWord,

    /// <summary>A whole to-date phrase; the value is a <see cref="Calendar.CalendarUnit"/>.</summary>
    UnitToDate,
    StartOfUnit,
    RestOfWord,

    /// <summary>"Earlier this month".</summary>
    EarlierWord,

    /// <summary>"LY", "LM": the last one in short; the value is a <see cref="Calendar.CalendarUnit"/>.</summary>
    LastInShort,

    /// <summary>"TY", where it is no thanks; the value is a <see cref="Calendar.CalendarUnit"/>.</summary>
    ThisInShort,

    /// <summary>All that there is: "all time", and where nothing follows "since the beginning".</summary>
    AllTimeWord,
    SinceOrigin,

    /// <summary>A period that says nothing of its days; the value is a <see cref="Calendar.Unsettling"/>.</summary>
    VagueWord,

    /// <summary>A number that nobody can count: "few", "quelques".</summary>
    VagueCount,
    Ago,
    AgoBefore,
    In,
    FromNow,
    Within,
    Starting,

    /// <summary>Between so many units and the period that they end with: "ending", "à fin".</summary>
    Ending,

    /// <summary>Between one unit and what it ends with: "the year to", "exercice clos en".</summary>
    Closing,

    /// <summary>As far into an earlier year as this one has come: "at the same date", "à ce stade".</summary>
    SamePoint,

    /// <summary>A week by one of its days: "w/c", "week ending".</summary>
    WeekOf,
    For,

    Every,
    Other,
    Once,

    /// <summary>The value is <see cref="Calendar.RecurrenceFrequency"/> × 100 + interval.</summary>
    Frequency,
    On,
    At,
    HourMark,
    Morning,
    Afternoon,
    Noon,

    /// <summary>The value is a <see cref="DayPart"/>.</summary>
    PartOfDay,
    HourWord,

    /// <summary>A word that makes the number behind it a threshold or a rank, not a year.</summary>
    Threshold,
    Pronoun,

    /// <summary>A word that goes on with the question behind a date, and that nothing is counted in: "T1 25 vs T1 24".</summary>
    Joining,

    /// <summary>"All of", "toute", "courant": what follows is meant from end to end.</summary>
    Throughout,

    /// <summary>A weekday's short name that is more often another word; the value as of <see cref="WeekdayWord"/>.</summary>
    DoubtfulWeekday,
    Hour,
    HalfAYear,

    /// <summary>"Sur 6 mois", "over 2 years": a length that ends now.</summary>
    Over,

    /// <summary>The value is the index of a named period of the configuration.</summary>
    Named,
}
