using System.Globalization;

namespace KpiBot.Core.Calendar;

/// <summary>Reads a rule as <see cref="RecurrencePattern.ToRule"/> writes it back into its parts.</summary>
public static class RecurrenceRuleReader
{
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <returns>Null for a rule with parts that a pattern does not have.</returns>
    public static RecurrencePattern? Read(Recurrence recurrence)
    {
        var parts = recurrence.Rule.Split(';').Select(part => part.Split('=')).ToList();
        if (parts.Exists(p => p.Length != 2 || p[0] is not ("FREQ" or "INTERVAL" or "BYMONTH" or "BYDAY" or "BYMONTHDAY" or "BYSETPOS" or "BYHOUR" or "BYMINUTE" or "COUNT") || (p[0] == "COUNT" && p[1] != "1")))
            return null;
        var byName = parts.ToDictionary(p => p[0], p => p[1]);
        if (!byName.TryGetValue("FREQ", out var frequency) || !Enum.TryParse<RecurrenceFrequency>(frequency, ignoreCase: true, out var known))
            return null;
        var hours = Numbers("BYHOUR");
        return new(known, Number("INTERVAL") ?? 1)
        {
            Days = byName.TryGetValue("BYDAY", out var days) ? [.. days.Split(',').Select(d => (DayOfWeek)Array.IndexOf(Days, d))] : [],
            DaysOfMonth = Numbers("BYMONTHDAY"),
            Positions = Numbers("BYSETPOS"),
            Months = Numbers("BYMONTH"),
            IsOnce = byName.ContainsKey("COUNT"),
            At = hours.Count > 0 ? new TimeOnly(hours[0], Number("BYMINUTE") ?? 0) : null,
            AlsoAt = [.. hours.Skip(1)],
        };

        List<int> Numbers(string name) =>
            byName.TryGetValue(name, out var values) ? [.. values.Split(',').Select(value => int.Parse(value, CultureInfo.InvariantCulture))] : [];

        int? Number(string name) => Numbers(name) is [var only, ..] ? only : null;
    }
}
