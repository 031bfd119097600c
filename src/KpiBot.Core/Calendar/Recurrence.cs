namespace KpiBot.Core.Calendar;

/// <summary>When something happens again, as an RFC 5545 recurrence rule: <c>FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0</c>.</summary>
public sealed record Recurrence(string Rule)
{
    public override string ToString() => Rule;
}
