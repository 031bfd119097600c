namespace KpiBot.Core.Language.Phrases;

/// <summary>What a function word does in a question.</summary>
internal enum Role
{
    Noise,
    Greeting,
    Thanks,
    Help,

    /// <summary>"Sorry to", "je prépare", "before my": opens what is said around a question.</summary>
    Aside,

    /// <summary>"I need to know", "il me faudrait": the question follows.</summary>
    Request,

    /// <summary>"Is asking for", "me demande": who asks stands before it, the question behind.</summary>
    AskedBy,

    /// <summary>"Before he", "parce que": why it is asked follows.</summary>
    Reason,

    /// <summary>"What can I ask": the list of KPIs, whatever else is said.</summary>
    List,

    /// <summary>"KPIs", "indicateurs": the list of KPIs where none is named.</summary>
    KpiWord,

    /// <summary>"What is": a definition where nothing but the bare KPI follows.</summary>
    MayDefine,

    /// <summary>"C'est quoi": a definition unless a period or the like follows.</summary>
    AsksWhat,

    /// <summary>"Définition de": always a definition.</summary>
    Defines,

    /// <summary>"The", "our", "notre": the number is meant, not the notion.</summary>
    Article,

    /// <summary>"By", "par", "pour chaque": a dimension follows.</summary>
    By,

    /// <summary>"In", "pour", "chez": a value follows.</summary>
    In,

    /// <summary>"By day of the week": understood, and not to be taken for a series of days.</summary>
    DayOfWeek,
    /// <summary>"Where do they come from": the sources, where nothing else is named.</summary>
    Origin,

    /// <summary>"This summer": understood, and no period that the calendar knows.</summary>
    Season,
    Except,

    /// <summary>"Not", "pas": leaves out the value right after it; after a verb it means nothing of its own.</summary>
    Not,

    /// <summary>"Including", "y compris": what is in the number anyway.</summary>
    Including,

    /// <summary>"Cumulé", "to date": since the start of the year, where no period is named.</summary>
    Cumulative,
    And,

    /// <summary>"Vs", "par rapport à": what follows is set against the rest.</summary>
    Against,

    /// <summary>"Divided by", "rapporté à": between two KPIs, the one over the other.</summary>
    Divided,

    /// <summary>"How was", "a donné quoi", "recap": how things stand or went, of the main KPIs where none is named.</summary>
    Overview,

    /// <summary>"Like for like", "à périmètre constant": what differs between two periods is to be set aside.</summary>
    Comparable,

    /// <summary>"Compare": two things follow, or one beside the default.</summary>
    Compare,

    /// <summary>"More", "plus faible": with "than" behind it, what follows is set against the rest.</summary>
    Comparative,

    /// <summary>"Than", "que", behind a comparative.</summary>
    Than,

    /// <summary>"The difference between": of KPIs alone, what each of them is.</summary>
    Difference,

    /// <summary>"Growth", "variation": the change is asked for.</summary>
    Change,

    /// <summary>"Evolution", "tendance": the course over time, or the change where a comparison is named.</summary>
    Trend,
    Count,

    /// <summary>"How much did we sell", "on a vendu combien": the sales, where no KPI is named.</summary>
    Selling,

    /// <summary>"Who", "qui": in a ranking, people are ranked.</summary>
    Person,

    /// <summary>"What", "ce qui", "se vend": in a ranking of sales, things are ranked.</summary>
    Thing,

    /// <summary>"My", "mes": the asker's own.</summary>
    Mine,
    Percent,
    Amount,

    /// <summary>"Value of", "vaut": before or after a count, what the counted is worth; of an amount it says nothing new.</summary>
    Worth,

    /// <summary>"How long", "délai": a number of days is asked for.</summary>
    Duration,
    Why,

    /// <summary>"Due to": a why where nothing follows it.</summary>
    Cause,

    /// <summary>"Explain": a bare KPI is defined, a movement is explained.</summary>
    Explains,
    Forecast,

    /// <summary>"Run rate", "annualisé": where the year lands at today's pace, unless another period is named.</summary>
    RunRate,

    /// <summary>"Will", "fera": a forecast, where nothing else is asked about what is to come.</summary>
    Future,

    /// <summary>"Atterrissage", "where will we land": a forecast of the period that ends with the date named.</summary>
    Landing,
    Target,
    Funnel,

    /// <summary>"What about", "idem pour": the question before goes on, at the beginning of a text.</summary>
    Continues,

    /// <summary>"Same period", "mêmes filtres": the question before goes on, wherever it is said.</summary>
    Same,

    /// <summary>"I meant", "plutôt": what follows or stands before takes the place of what was asked.</summary>
    Corrects,

    /// <summary>"Actually", "en fait": as <see cref="Corrects"/>, where nothing but a KPI is named.</summary>
    Reconsiders,

    /// <summary>"Instead of", "au lieu de": what follows is what was asked before, and is asked no more.</summary>
    InsteadOf,

    /// <summary>"At least", "au moins" before a number: rows that have so many, which nothing here counts.</summary>
    Bound,

    /// <summary>"Also", "aussi": a value stands beside those before it.</summary>
    Also,

    /// <summary>"Add", "ajoute", at the beginning of a text: what follows comes to what was asked before.</summary>
    Adds,

    /// <summary>"Remove", "enlève": what follows is taken away from what was asked before.</summary>
    Removes,

    /// <summary>"From them", "d'eux": what the question before was about, which another KPI is not counted from.</summary>
    Them,

    /// <summary>"All" before a dimension: no filter on it, where there was one.</summary>
    All,

    /// <summary>"Only", "que": what follows limits, and is no question of its own.</summary>
    Only,
    /// <summary>"Confondus": "tous canaux confondus" is about the whole.</summary>
    Together,

    /// <summary>"Details", "en détail": split, and it is not said by what.</summary>
    Split,
    NoFilter,
    NoBreakdown,
    NoComparison,

    /// <summary>"As a chart": the course over time, where nothing else is drawn.</summary>
    Chart,

    /// <summary>"As a pie", "en camembert": parts of a whole.</summary>
    Pie,

    /// <summary>"As a table", "en chiffres".</summary>
    Table,

    /// <summary>"Start over": what was said before no longer counts.</summary>
    Reset,

    /// <summary>"Forget": what follows no longer counts.</summary>
    Forget,

    /// <summary>"My choices": of what ambiguous words mean.</summary>
    Choices,

    /// <summary>"What do you remember about me".</summary>
    Remembers,

    /// <summary>"Speak", "réponds": a language follows.</summary>
    Speak,

    /// <summary>"Always", "désormais".</summary>
    Always,

    /// <summary>"In this channel", "pour tout le monde ici".</summary>
    InChannel,

    /// <summary>"Language", "langue".</summary>
    LanguageWord,

    /// <summary>"Before that", "avant": the period before the thread's.</summary>
    BeforeThat,

    /// <summary>"The other": all of a dimension but what the thread is about.</summary>
    Others,

    /// <summary>"The other way round", "dans l'autre sens".</summary>
    Reversed,

    /// <summary>"Make it", "les premiers": a number says how many.</summary>
    Resized,
}
