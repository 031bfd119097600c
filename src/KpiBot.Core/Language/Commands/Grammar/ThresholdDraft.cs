using KpiBot.Core.Calendar;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>A condition as it was said, before the KPI says what its numbers mean.</summary>
internal sealed record ThresholdDraft(ThresholdOperator? Operator, Quantity? Value = null, Quantity? Upper = null)
{
    public Quantity? Minimum { get; init; }

    /// <summary>"Changes by 10 %": in which direction was not said.</summary>
    public bool IsEitherWay { get; init; }

    /// <summary>"Between 10 and 20": what is watched for lies inside, and no operator says so.</summary>
    public bool IsInside { get; init; }

    /// <summary>"Doesn't grow by 10 %": no operator says so.</summary>
    public bool IsNegated { get; init; }

    /// <summary>"An alert on CAC at 120": a level, and not which side of it.</summary>
    public bool IsLevelAlone { get; init; }

    /// <summary>"20 % below last week": the period behind it is what it is set against.</summary>
    public bool IsAgainstPeriod { get; init; }

    /// <summary>"Falls 3 days in a row": each is set against the one before it.</summary>
    public bool IsOfPrevious { get; init; }

    public bool HasAnyOf { get; init; }

    /// <summary>Of a new high or low: the days of which it is one.</summary>
    public PeriodExpression? Window { get; init; }

    /// <summary>"Best month ever": what has its high; null where that was not said.</summary>
    public CalendarUnit? Unit { get; init; }

    /// <summary>Where its words stand, for candidates that put others in their place.</summary>
    public TextSpan Span { get; init; }
}
