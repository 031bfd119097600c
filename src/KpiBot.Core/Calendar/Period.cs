namespace KpiBot.Core.Calendar;

/// <summary>A period expression resolved against a calendar and today.</summary>
/// <param name="Range">The whole period as said: this month on 23 November is [1 November, 1 December).</param>
/// <param name="Answered">
/// The part of it that an answer covers: through the last complete day (yesterday) while the period is in progress.
/// Where no day of it is complete yet, what there is: its start through today.
/// Empty at the start where the whole period lies in the future.
/// </param>
/// <param name="Unit">The unit that the period is one of, or several of; <see cref="CalendarUnit.Day"/> where it follows none.</param>
public sealed record Period(DateRange Range, DateRange Answered, CalendarUnit Unit)
{
    /// <summary>The last day that the answer covers, included; null where the period lies in the future.</summary>
    public DateOnly? Through => Answered.IsEmpty ? null : Answered.End.AddDays(-1);

    /// <summary>Whether the answer covers less than was asked for, or the period contains today.</summary>
    public bool IsInProgress { get; init; }

    /// <summary>Whether the period has begun but no day of it is complete: this month on the 1st, this week on Monday.</summary>
    public bool HasNoCompleteDay { get; init; }

    public bool IsFuture => Answered.IsEmpty;

    /// <summary>The range as it stands on a day: over, in progress, or still to come.</summary>
    public static Period On(DateOnly today, DateRange range, CalendarUnit unit)
    {
        if (range.Start > today)
            return new(range, new(range.Start, range.Start), unit);
        if (!range.Contains(today))
            return new(range, range, unit);
        var hasNoCompleteDay = range.Start == today;
        return new(range, new(range.Start, hasNoCompleteDay ? today.AddDays(1) : today), unit)
        {
            IsInProgress = true,
            HasNoCompleteDay = hasNoCompleteDay,
        };
    }
}
