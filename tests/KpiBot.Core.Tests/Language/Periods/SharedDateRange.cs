using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiBot.Core.Calendar;

namespace KpiBot.Core.Tests.Language.Periods;

/// <summary>One measured date expression, and whether what was found is right by KpiBot's conventions, as the data's score.py has them.</summary>
internal sealed partial class SharedDateRange(JsonElement json)
{
    public string Id { get; } = json.GetProperty("id").GetString()!;

    public string Input { get; } = json.GetProperty("input").GetString()!;

    public bool IsDoubtful { get; } = json.TryGetProperty("goldSuspect", out var suspect) && suspect.ValueKind is not (JsonValueKind.Null or JsonValueKind.False);

    public DateOnly Today { get; } = Day(json, "ref") ?? new(2019, 6, 15);

    private HashSet<string> Categories { get; } = [.. json.GetProperty("categories").EnumerateArray().Select(name => name.GetString()!)];

    private bool EndsAtStartOfLastUnit { get; } = json.TryGetProperty("endIsStartOfLastUnit", out var moved) && moved.ValueKind == JsonValueKind.True;

    public bool IsMetBy(IReadOnlyCollection<OpenRange> ranges, IReadOnlyCollection<Recurrence> recurrences) =>
        json.GetProperty("results").EnumerateArray().All(result => IsMetBy(result, ranges, recurrences));

    private bool IsMetBy(JsonElement result, IReadOnlyCollection<OpenRange> ranges, IReadOnlyCollection<Recurrence> recurrences)
    {
        var values = result.GetProperty("values").EnumerateArray().ToList();
        if (result.GetProperty("typeName").GetString() == "set")
            return RuleOf(Text(values[0], "timex")) is not { } rule || recurrences.Any(found => rule == Essence(found));
        var dated = values.Where(value => Day(value, "start") is not null || Day(value, "end") is not null || Day(value, "value") is not null).ToList();
        var started = dated.Where(value => (Day(value, "start") ?? Day(value, "value") ?? Day(value, "end")) <= Today).ToList();
        var chosen = started.Count > 0 ? started[^1..] : dated;
        return chosen.Count == 0 || chosen.SelectMany(Accepted).Intersect(ranges).Any();
    }

    private IEnumerable<OpenRange> Accepted(JsonElement value)
    {
        var (start, end) = (Day(value, "start"), Day(value, "end"));
        if (start is null && end is null)
            return Day(value, "value") is { } day ? [new(day, day.AddDays(1))] : [];
        if (end is null)
            return From(start!.Value, mayStartNextDay: Text(value, "Mod").Contains("after", StringComparison.Ordinal));
        return start is null ? [new(null, end), new(null, end.Value.AddDays(1))] : Closed(start.Value, end.Value, Text(value, "timex"));
    }

    private IEnumerable<OpenRange> From(DateOnly start, bool mayStartNextDay) =>
        from first in mayStartNextDay ? new[] { start, start.AddDays(1) } : [start]
        from last in new DateOnly?[] { null, Today, Today.AddDays(1) }
        select new OpenRange(first, last);

    private IEnumerable<OpenRange> Closed(DateOnly start, DateOnly end, string timex)
    {
        var unit = LengthUnit().Match(timex).Groups[1].Value;
        var text = Input.ToLowerInvariant();
        IEnumerable<DateOnly> ends = [end];
        if (EndsAtStartOfLastUnit || (unit == "D" && Categories.Contains("between")))
        {
            ends = [unit switch { "D" => end.AddDays(1), "W" => end.AddDays(7), "Y" => end.AddYears(1), _ => end.AddMonths(1) }];
            if (end == Today || Now().IsMatch(text))
                ends = [.. ends, end, end.AddDays(1)];
            if (QuarterSign().IsMatch(text))
                ends = [.. ends, end];
        }
        else if (unit.Length > 0 && !Categories.Overlaps(["last-n", "quarter", "half"]))
        {
            ends = [end, unit switch { "Y" => end.AddYears(1), "M" => end.AddMonths(1), _ => end.AddDays(1) }];
        }

        var accepted = ends.Select(last => new OpenRange(start, last));
        return Counted().Match(timex) is { Success: true } counted && Categories.Contains("last-n") && end <= Today.AddDays(1)
            ? accepted.Concat(LastUnits(int.Parse(counted.Groups[1].Value, CultureInfo.InvariantCulture), counted.Groups[2].Value))
            : accepted;
    }

    /// <summary>"Last n" may be complete units or rolling ones.</summary>
    private IEnumerable<OpenRange> LastUnits(int count, string unit)
    {
        DateOnly complete = unit switch
        {
            "W" => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7)),
            "M" => new(Today.Year, Today.Month, 1),
            "Y" => new(Today.Year, 1, 1),
            _ => Today,
        };
        return from end in new[] { complete, Today, Today.AddDays(1) }
               select new OpenRange(unit switch { "W" => end.AddDays(-7 * count), "M" => end.AddMonths(-count), "Y" => end.AddYears(-count), _ => end.AddDays(-count) }, end);
    }

    private static (string Frequency, string Interval, string Day)? RuleOf(string timex)
    {
        if (timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal))
            return ("WEEKLY", "1", new[] { "MO", "TU", "WE", "TH", "FR", "SA", "SU" }[timex[9] - '1']);
        if (timex.StartsWith('T'))
            return ("DAILY", "1", "");
        return timex switch
        {
            "P0.5Y" => ("MONTHLY", "6", ""),
            "P12M" => ("YEARLY", "1", ""),
            ['P', .. var count, 'D'] => ("DAILY", count, ""),
            ['P', .. var count, 'W'] => ("WEEKLY", count, ""),
            ['P', .. var count, 'M'] => ("MONTHLY", count, ""),
            ['P', .. var count, 'Y'] => ("YEARLY", count, ""),
            _ => null,
        };
    }

    private static (string Frequency, string Interval, string Day) Essence(Recurrence recurrence)
    {
        var parts = recurrence.Rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var days = parts.GetValueOrDefault("BYDAY", "");
        return (parts["FREQ"], parts.GetValueOrDefault("INTERVAL", "1"), days.Contains(',', StringComparison.Ordinal) ? "" : days);
    }

    private static string Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static DateOnly? Day(JsonElement value, string name) =>
        Text(value, name) is { Length: >= 10 } text
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@",P[\dX.]+([A-Z]+)\)")]
    private static partial Regex LengthUnit();

    [GeneratedRegex(@"^\(.*,P(\d+)([DWMY])\)$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\b(now|today|date|aujourd|maintenant)")]
    private static partial Regex Now();

    [GeneratedRegex(@"\b[qt][1-4]\b")]
    private static partial Regex QuarterSign();
}
