using System.Globalization;
using System.Text.Json;
using KpiBot.Core.Calendar;
using KpiBot.Core.Kpis;
using KpiBot.Core.Language;
using KpiBot.Core.Language.Commands;
using KpiBot.Core.Localization;
using static KpiBot.Channels.Terminal.ParseWords;

namespace KpiBot.Channels.Terminal;

/// <summary>What a parse says of commands: when, from which line on, where to, and which post or alert.</summary>
internal static class CommandJson
{
    public static void Write(Utf8JsonWriter json, Intent intent, BusinessCalendar calendar)
    {
        json.WriteString("recurrence", Recurrence(intent));
        WriteThreshold(json, Threshold(intent), calendar);
        WriteNotices(json, (intent as Intent.Alert)?.Notices);
        json.WriteString("destination", Destinations(intent) is { Count: > 0 } places ? string.Join(", ", places.Select(Name).Select(Text)) : null);
        WriteReference(json, Reference(intent));
        json.WriteString("until", End(intent) is { } end ? Moment(end.From(calendar.Now)) : null);
        if (intent is Intent.SetTarget { Value: { } target })
            json.WriteNumber("target", Plain(target));
        else
            json.WriteNull("target");
        WriteContents(json, intent as Intent.Change);
        WriteOptions(json, (intent as Intent.Schedule)?.Options ?? PostOptions.None);
    }

    private static string? Recurrence(Intent intent) => intent switch
    {
        Intent.Schedule schedule => schedule.Recurrence?.Rule,
        Intent.Alert alert => alert.Recurrence?.Rule,
        Intent.Change { Recurrence: { } rule } => rule.Rule,
        Intent.Change { At: { } at } => RecurrencePattern.HourPart(at),
        _ => null,
    };

    private static Threshold? Threshold(Intent intent) => intent switch
    {
        Intent.Alert alert => alert.Threshold,
        Intent.Change change => change.Threshold,
        _ => null,
    };

    private static IReadOnlyList<Destination> Destinations(Intent intent) => intent switch
    {
        Intent.Schedule schedule => schedule.Destinations,
        Intent.Alert alert => alert.Destinations,
        Intent.Change change => change.Destinations,
        Intent.RunNow run => run.Destinations,
        _ => [],
    };

    private static Reference? Reference(Intent intent) => intent switch
    {
        Intent.List command => command.Which,
        Intent.Change command => command.Which,
        Intent.Pause command => command.Which,
        Intent.Resume command => command.Which,
        Intent.RunNow command => command.Which,
        Intent.Delete command => command.Which,
        Intent.Snooze command => command.Which,
        Intent.Acknowledge command => command.Which,
        Intent.Dispute command => command.Which,
        _ => null,
    };

    private static SnoozeEnd? End(Intent intent) => intent switch
    {
        Intent.Snooze snooze => snooze.End,
        Intent.Pause pause => pause.End,
        _ => null,
    };

    private static void WriteContents(Utf8JsonWriter json, Intent.Change? change)
    {
        json.WritePropertyName("contents");
        if (change is not { Added.Count: > 0 } and not { Removed.Count: > 0 } and not { KeepsDestinations: true })
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        Strings(json, "added", change.Added);
        Strings(json, "removed", change.Removed);
        json.WriteBoolean("keepsDestinations", change.KeepsDestinations);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<KpiDefinition> kpis)
    {
        json.WriteStartArray(name);
        foreach (var kpi in kpis)
            json.WriteStringValue(kpi.Id);
        json.WriteEndArray();
    }

    private static void WriteThreshold(Utf8JsonWriter json, Threshold? threshold, BusinessCalendar calendar)
    {
        json.WritePropertyName("threshold");
        if (threshold is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("operator", threshold.Operator is { } op ? Name(op) : null);
        WriteNumber(json, "value", threshold.Value);
        WriteNumber(json, "upper", threshold.Upper);
        json.WriteString("unit", threshold.Unit is { } unit ? Name(unit) : null);
        json.WriteString("comparison", threshold.Comparison is { } comparison ? Name(comparison) : null);
        json.WriteString("forEach", threshold.ForEach);
        WriteNumber(json, "minimum", threshold.Minimum);
        if (threshold.Holds is { } holds)
        {
            json.WriteNumber("pending", holds.Count);
            json.WriteString("pendingUnit", Name(holds.Unit));
        }

        if (threshold.PerRecord is { } worth)
            json.WriteString("record", worth.Id);
        if (threshold.Window is { } window && calendar.ResolveOpen(window)?.Start is { } since)
            json.WriteString("since", Day(since));
        json.WriteEndObject();
    }

    /// <summary>What an alert says beside that it fires; nothing where that was not said.</summary>
    private static void WriteNotices(Utf8JsonWriter json, AlertNotices? notices)
    {
        if (notices is null || notices == AlertNotices.None)
            return;
        json.WriteStartObject("notify");
        json.WriteBoolean("once", notices.IsOnce);
        json.WriteBoolean("onRecovery", notices.OnRecovery);
        json.WriteString("remind", notices.Reminder?.Rule);
        WriteNumber(json, "cooldownHours", (decimal?)notices.Cooldown?.TotalHours);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, Reference? reference)
    {
        json.WritePropertyName("reference");
        if (reference is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", Name(reference.Kind));
        json.WriteString("scope", Name(reference.Scope));
        WriteNumber(json, "number", reference.Number);
        json.WriteString("words", reference.Words is { } words ? Text(words) : null);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, PostOptions options)
    {
        json.WritePropertyName("options");
        if (options == PostOptions.None)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteBoolean("onlyIfUnusual", options.OnlyIfUnusual);
        json.WriteBoolean("waitForFreshData", options.WaitForFreshData);
        json.WriteString("waitUntil", options.WaitUntil is { } at ? Hour(at) : null);
        json.WriteString("language", options.Language?.Tag());
        json.WriteBoolean("skipHolidays", options.SkipsHolidays);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
            json.WriteNumber(name, Plain(value));
        else
            json.WriteNull(name);
    }

    /// <summary>Without the zeros of its scale: 0.2 and not 0.20.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static string? Moment((DateOnly Day, TimeOnly? At) moment) => Day(moment.Day) + (moment.At is { } at ? "T" + Hour(at) : "");

    private static string Hour(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
