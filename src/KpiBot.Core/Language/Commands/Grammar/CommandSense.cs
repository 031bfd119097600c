namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>What a word or phrase can be in a command. One word may have several senses; the grammar takes the one that fits.</summary>
internal enum CommandSense
{
    /// <summary>What may stand before a command without changing it: "please", "peux-tu".</summary>
    Polite,

    /// <summary>Verbs that make a post without more: "publish", "programme".</summary>
    Post,

    /// <summary>Verbs that make a post where it is said how often, and else ask for an answer now: "send me", "envoie".</summary>
    Send,
    Create,

    /// <summary>A post by its nature, where it is said how often: "digest", "récap".</summary>
    Digest,

    /// <summary>Verbs that make an alert without more: "alert", "préviens".</summary>
    Notify,

    /// <summary>Verbs that make an alert where a condition follows: "tell me".</summary>
    Tell,

    /// <summary>Verbs that make an alert of what they name, with or without a condition: "watch", "surveille".</summary>
    Watch,

    /// <summary>"When", "si": a condition follows.</summary>
    Condition,

    /// <summary>The value is a <see cref="CommandKind"/>: a verb that needs something to act on.</summary>
    Act,

    /// <summary>As <see cref="Act"/>, of verbs that say enough by themselves: "snooze".</summary>
    ActAlone,

    /// <summary>What makes another command of a verb: "mets … en veille", "turn … off". The value is a <see cref="CommandKind"/>.</summary>
    Particle,
    ListWord,
    AlertNoun,

    /// <summary>More than one: what a list is asked of.</summary>
    AlertNouns,
    PostNoun,
    PostNouns,
    AnswerNoun,
    All,
    Mine,
    It,

    /// <summary>What follows it is a number of a post or an alert: "#", "n°".</summary>
    NumberSign,
    TargetNoun,

    /// <summary>What is said of a post or an alert that is named first: "seen", "acknowledged". The value is a <see cref="CommandKind"/>.</summary>
    Done,

    /// <summary>What a post or an alert should do from now on: "should go out", "doit partir".</summary>
    Due,

    /// <summary>What went before and no longer holds: "instead of", "au lieu de".</summary>
    InsteadOf,

    /// <summary>"Scheduled", "programmé": what is asked for in "what's scheduled?".</summary>
    Planned,

    /// <summary>"For now": what is stopped goes on later.</summary>
    ForNow,

    /// <summary>"Instead", "plutôt": what is there is to go elsewhere.</summary>
    Instead,

    /// <summary>"Anymore", which says nothing beyond the verb.</summary>
    Anymore,
    Wrong,

    /// <summary>Not what other books say: what follows says whose.</summary>
    Otherwise,
    FalseAlarm,
    Question,
    Now,
    To,
    Equals,

    /// <summary>The value is a <see cref="ThresholdOperator"/>; a number follows.</summary>
    Level,

    /// <summary>As <see cref="Level"/>, of words that ask for a level only after a verb or a sign of it: "under", "sous".</summary>
    Move,

    /// <summary>The value is a <see cref="ThresholdOperator"/>, which needs no number.</summary>
    State,

    /// <summary>Moves that have their size in them: "doubles". The value is a percentage, negative for a fall.</summary>
    Multiplied,

    /// <summary>"Miss", "n'est pas atteint": with a target before or behind it.</summary>
    Missed,

    /// <summary>"Not", "pas": turns a level round.</summary>
    Negation,

    /// <summary>Moves that do not say in which direction: "changes by".</summary>
    EitherWay,
    Between,
    By,
    MoreThan,

    /// <summary>Up to a level rather than by so much: "falls to".</summary>
    Until,
    For,
    In,

    /// <summary>Between a subject and its threshold, saying nothing: "is", "goes".</summary>
    Linking,

    /// <summary>"Any country", "un des pays": each member by itself.</summary>
    AnyOf,
    /// <summary>"Comes in", "arrive": what records do that are counted, and nothing more.</summary>
    Happens,

    /// <summary>"During", "le temps de": what follows lasts as long as a pause.</summary>
    Meanwhile,

    /// <summary>"Holidays", "congés": what a pause is for, and how long nobody knows.</summary>
    Absence,

    /// <summary>"Until further notice": no end.</summary>
    OpenEnd,

    WithAtLeast,
    AtLeast,

    /// <summary>"In a row", "de suite": what is counted before it holds without a break.</summary>
    InARow,

    /// <summary>Between a number and what it counts: "two consecutive weeks".</summary>
    Consecutive,

    /// <summary>What an alert is looked at by: "3 times in a row".</summary>
    Evaluation,

    /// <summary>"For", "pendant": how long it lasts follows.</summary>
    Lasting,

    /// <summary>"Over", "sur": as <see cref="Lasting"/>, where it is said to be in a row.</summary>
    While,

    /// <summary>"The first day", "la première fois que": only once. The value is 1 more than a <see cref="Calendar.CalendarUnit"/>; 0 of any time.</summary>
    First,

    /// <summary>"Only once", "for the first time".</summary>
    OneTime,

    /// <summary>"At most once"; how often follows.</summary>
    AtMostOnce,

    /// <summary>"Remind me", "relance-moi"; how often follows.</summary>
    RemindAgain,

    /// <summary>"Until", "tant que": the end of what is reminded of follows.</summary>
    AsLongAs,

    /// <summary>"Recovers", "revient à la normale".</summary>
    Recovery,

    /// <summary>Verbs that want a value to stay where it is: "keep", "maintiens".</summary>
    Keep,

    /// <summary>As <see cref="Keep"/>, behind what is to stay: "must stay", "doit rester".</summary>
    MustStay,

    Here,
    Me,
    Team,
    OnPlatform,
    Channel,
    ByEmail,
    Privately,
    DestinationWord,

    OnlyIf,
    WhenFresh,
    AtMostUntil,
    SkipHolidays,
    InEnglish,
    InFrench,

    Percent,
    Points,
    Money,
    Thousand,
    Million,
    Billion,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    HalfHour,
}
