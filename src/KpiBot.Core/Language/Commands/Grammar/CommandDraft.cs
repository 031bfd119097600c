using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>What the rules have made of a command so far. What it is about stands in the rest of the text.</summary>
internal sealed class CommandDraft(CommandKind kind)
{
    public CommandKind Kind { get; } = kind;

    public RestDemand Demand { get; set; }

    /// <summary>What a disputed number is set against, as it was written: "I have in Sage".</summary>
    public string? Against { get; set; }

    /// <summary>Whether the rest may name a KPI although nothing else is wanted there: "le CA de mars est faux".</summary>
    public bool AllowsKpi { get; init; }

    /// <summary>Where a KPI can be put that was not named: the end of the command's first words, in the text's characters.</summary>
    public int InsertAt { get; set; }

    /// <summary>"It", "ça": the words that stand for what the thread is about; null where there are none.</summary>
    public TextSpan? Pronoun { get; set; }

    public List<Destination> Destinations { get; } = [];

    public List<PeriodMatch> Recurrences { get; } = [];

    public TimeOnly? At { get; set; }

    /// <summary>"Tomorrow at 9": the one time that a post is for; null where it is for many.</summary>
    public SnoozeEnd? Once { get; set; }

    public TextSpan? OnceWords { get; set; }

    /// <summary>Words that describe which one is meant although they were read as something else: "#sales" of "which posts go to #sales".</summary>
    public List<TextSpan> Described { get; } = [];

    /// <summary>Where the noun stands that names a post or an alert, in tokens; -1 where none does.</summary>
    public int NounAt { get; set; } = -1;

    /// <summary>Where the words of what is put in or taken out of a post end, in the text's characters; null where nothing is.</summary>
    public int? ContentsEnd { get; init; }

    /// <summary>Whether the destinations are more of them, and those that there are stay.</summary>
    public bool KeepsDestinations { get; set; }

    /// <summary>Whether the contents are taken out, and not put in.</summary>
    public bool IsRemoval { get; init; }

    /// <summary>"Stop" with a KPI and nothing that says whether its posts or its alerts: "arrête le CA".</summary>
    public bool IsStopAlone { get; set; }

    /// <summary>"In the evening", "chaque soir": too vague for a time, and no default is right.</summary>
    public string? VagueTime { get; set; }

    /// <summary>"Twice a day", "matin et soir": two hours, which a rule must name.</summary>
    public string? TimesWithoutHours { get; set; }

    /// <summary>"Every ten working days", "three times a week": a rhythm that no rule says.</summary>
    public TextSpan? UnsayableRhythm { get; set; }

    public ThresholdDraft? Threshold { get; set; }

    /// <summary>How long the threshold must hold; null where that was not said.</summary>
    public SaidHolding? Holds { get; set; }

    public AlertNotices Notices { get; set; } = AlertNotices.None;

    /// <summary>"The first day above 50k": what is watched is a day.</summary>
    public CalendarUnit? WatchedUnit { get; set; }

    public ReferenceKind Referred { get; set; }

    public ReferenceScope Scope { get; set; } = ReferenceScope.This;

    public int? Number { get; set; }

    public SnoozeEnd? End { get; set; }

    /// <summary>"During the holidays": an end that only the asker knows.</summary>
    public TextSpan? UnknownEnd { get; set; }

    /// <summary>"From December 20 to January 5": days that are still to come, where a pause starts at once.</summary>
    public PeriodMatch? LaterPause { get; set; }

    public PostOptions Options { get; set; } = PostOptions.None;

    public Quantity? Target { get; set; }
}

/// <summary>What the rest of the text must be for the words of a command to be one.</summary>
internal enum RestDemand
{
    Anything,

    /// <summary>A KPI and nothing strange: "pause revenue".</summary>
    Kpi,

    /// <summary>No question of its own: "vu", but not "vu le CA de mars".</summary>
    Nothing,
}
