namespace KpiBot.Core.Language.Periods;

/// <summary>When in a day, without an hour.</summary>
internal enum DayPart
{
    Morning,
    Afternoon,
    Evening,
}
