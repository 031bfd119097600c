using System.Globalization;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Kpis.Yaml;
using KpiBot.Core.Localization;

namespace KpiBot.Host.Configuration;

/// <summary>Reads <c>business.yaml</c>; every fault goes to the collector with its line.</summary>
internal static class BusinessFile
{
    private static readonly string[] Keys =
    [
        "time_zone", "currency", "week_starts_on", "fiscal_year_starts_in", "english_dates", "default_language", "taux_de_marge", "holidays", "named_periods",
    ];

    private static readonly Dictionary<string, DayOfWeek> Weekdays = Enum.GetValues<DayOfWeek>().ToDictionary(d => d.ToString().ToLowerInvariant());
    private static readonly Dictionary<string, bool?> DateOrders = new() { ["day_first"] = false, ["month_first"] = true };
    private static readonly Dictionary<string, UiLanguage?> Languages = new() { ["en"] = UiLanguage.English, ["fr"] = UiLanguage.French };
    private static readonly Dictionary<string, string?> MarginRates = new() { ["markup_rate"] = "markup_rate", ["gross_margin_rate"] = "gross_margin_rate" };

    public static BusinessSettings Read(DefinitionFile file, FaultCollector faults)
    {
        var usual = BusinessSettings.Default;
        if (YamlLoader.Load(file, faults) is not { } root || Fields.Open(root, "business.yaml", Keys, faults) is not { } fields)
            return usual;
        return new(
            new CalendarSettings(TimeZone(fields, faults) ?? usual.Calendar.TimeZone)
            {
                FirstDayOfWeek = fields.Choice("week_starts_on", Weekdays, DayOfWeek.Monday),
                FiscalYearFirstMonth = Month(fields, faults),
                EnglishMonthFirst = fields.Choice("english_dates", DateOrders, null),
                Holidays = (fields.Texts("holidays") ?? []).Select(day => Day(day, faults)).OfType<DateOnly>().ToHashSet(),
                NamedPeriods = NamedPeriods(fields, faults),
            },
            Currency(fields, faults) ?? usual.Currency,
            fields.Choice("default_language", Languages, null),
            fields.Choice("taux_de_marge", MarginRates, null));
    }

    private static TimeZoneInfo? TimeZone(Fields fields, FaultCollector faults)
    {
        if (fields.Text("time_zone") is not { } id)
            return null;
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id.Text, out var zone))
            return zone;
        faults.Add(id.Place, $"there is no time zone '{id.Text}': write an IANA name such as Europe/Paris");
        return null;
    }

    private static string? Currency(Fields fields, FaultCollector faults)
    {
        if (fields.Text("currency") is not { } code)
            return null;
        if (CurrencyCode.IsWellFormed(code.Text))
            return code.Text;
        faults.Add(code.Place, $"'{code.Text}' is no currency: write an ISO code such as EUR");
        return null;
    }

    private static int? Month(Fields fields, FaultCollector faults)
    {
        if (fields.Text("fiscal_year_starts_in") is not { } month)
            return null;
        if (int.TryParse(month.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 12)
            return number;
        faults.Add(month.Place, $"'{month.Text}' is no month: write a number from 1 to 12");
        return null;
    }

    private static List<NamedPeriod> NamedPeriods(Fields fields, FaultCollector faults)
    {
        var periods = new List<NamedPeriod>();
        foreach (var item in fields.Items("named_periods", "- id: …"))
        {
            if (Fields.Open(item, "named period", ["id", "names", "occurrences"], faults) is not { } period || period.RequireId() is not { } id)
                continue;
            var names = period.Require("names") is null ? [] : (period.Texts("names") ?? []).Select(n => n.Text);
            periods.Add(new(id, [.. names], [.. Occurrences(period, faults).OrderBy(o => o.Start)]));
        }

        return periods;
    }

    private static IEnumerable<DateRange> Occurrences(Fields period, FaultCollector faults)
    {
        var days = period.Require("occurrences") is YamlNode.Sequence sequence ? sequence.Items : [];
        foreach (var day in days)
        {
            var range = day is YamlNode.Scalar single
                ? Day(new(single.Text, single.Place), faults) is { } one ? DateRange.Of(one) : null
                : FromTo(day, faults);
            if (range is { } found)
                yield return found;
        }
    }

    private static DateRange? FromTo(YamlNode node, FaultCollector faults)
    {
        if (Fields.Open(node, "occurrence", ["from", "to"], faults) is not { } fields
            || fields.RequireText("from") is not { } from || fields.RequireText("to") is not { } to
            || Day(from, faults) is not { } first || Day(to, faults) is not { } last)
            return null;
        if (first <= last)
            return new(first, last.AddDays(1));
        faults.Add(to.Place, $"'to' ({to.Text}) lies before 'from' ({from.Text})");
        return null;
    }

    private static DateOnly? Day(Located day, FaultCollector faults)
    {
        if (DateOnly.TryParseExact(day.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return parsed;
        faults.Add(day.Place, $"'{day.Text}' is no day: write it as 2026-12-25");
        return null;
    }
}
