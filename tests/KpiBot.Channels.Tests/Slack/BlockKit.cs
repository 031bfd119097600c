using System.Text.Json;
using System.Text.RegularExpressions;

namespace KpiBot.Channels.Tests.Slack;

/// <summary>What Slack's reference asks of a message, written down from it and not from KpiBot.</summary>
internal static partial class BlockKit
{
    private const char Joiner = '\u2060';

    private static readonly Dictionary<string, Action<JsonElement>> Kinds = new()
    {
        ["header"] = block => Plain(block.GetProperty("text"), 150),
        ["rich_text"] = block => Assert.All(block.GetProperty("elements").EnumerateArray(), Section),
        ["table"] = Table,
        ["data_visualization"] = Chart,
        ["image"] = Image,
        ["context"] = Context,
        ["actions"] = Actions,
    };

    /// <summary>Fails where Slack would refuse the message, or act on what is in it.</summary>
    public static void Check(JsonElement message)
    {
        Names(message, "text", "blocks", "mrkdwn", "parse", "link_names", "unfurl_links", "unfurl_media");
        Assert.InRange(message.GetProperty("text").GetString()!.Length, 1, 4_000);
        Assert.DoesNotMatch("[<>]|&(?!(amp|lt|gt);)", message.GetProperty("text").GetString());
        Assert.Equal("none", message.GetProperty("parse").GetString());
        Assert.All((string[])["mrkdwn", "link_names", "unfurl_links", "unfurl_media"], name => Assert.False(message.GetProperty(name).GetBoolean()));

        var blocks = message.GetProperty("blocks").EnumerateArray().ToList();
        Assert.InRange(blocks.Count, 1, 50);
        // As the writer of JSON does that escapes the most.
        Assert.InRange(JsonSerializer.Serialize(message.GetProperty("blocks")).Length, 1, 12_000);
        Assert.All(blocks, block => Kinds[Type(block)](block));
        Assert.True(blocks.Count(block => Type(block) == "table") <= 1);
        Assert.True(blocks.Count(block => Type(block) == "data_visualization") <= 2);
        var actions = blocks.Where(block => Type(block) == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray().Select(b => Text(b, "action_id", 255))).ToList();
        Assert.Equal(actions.Distinct(), actions);
    }

    /// <summary>Every text that a reader sees.</summary>
    public static IEnumerable<string> Shown(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Shown),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => property switch
        {
            { Value.ValueKind: JsonValueKind.String, Name: "text" or "title" or "label" or "name" or "x_label" or "y_label" or "alt_text" } => [property.Value.GetString()!],
            { Name: "categories" } => property.Value.EnumerateArray().Select(category => category.GetString()!),
            _ => Shown(property.Value),
        }),
        _ => [],
    };

    /// <summary>Whether nothing in it is a mention, a link, the code of an emoji, or steers instead of showing.</summary>
    public static void Inert(string shown)
    {
        Assert.DoesNotContain(shown, c => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
        Assert.DoesNotMatch("<[^\u2060]|<$|://", shown);
        Assert.DoesNotMatch(EmojiCode(), shown);
        Assert.DoesNotContain(shown.Index(), c => char.IsSurrogate(c.Item) && !IsPaired(shown, c.Index));
    }

    private static void Section(JsonElement section)
    {
        Assert.Equal("rich_text_section", Type(section));
        Assert.All(section.GetProperty("elements").EnumerateArray(), run =>
        {
            // No link, no user, no emoji: text alone.
            Assert.Equal("text", Type(run));
            Names(run, "type", "text", "style");
            // The line's end is KpiBot's own.
            var text = Text(run, "text", 3_000);
            Inert(text.EndsWith('\n') ? text[..^1] : text);
            if (run.TryGetProperty("style", out var style))
                Names(style, "bold", "italic", "strike", "code");
        });
    }

    private static void Table(JsonElement table)
    {
        Names(table, "type", "rows", "column_settings");
        var rows = table.GetProperty("rows").EnumerateArray().ToList();
        Assert.InRange(rows.Count, 1, 100);
        var columns = rows[0].GetArrayLength();
        Assert.InRange(columns, 1, 20);
        Assert.All(rows, row => Assert.Equal(columns, row.GetArrayLength()));
        Assert.All(rows.SelectMany(row => row.EnumerateArray()), cell =>
        {
            Names(cell, "type", "text");
            Assert.Equal("raw_text", Type(cell));
            Inert(Text(cell, "text", 3_000));
        });
        var settings = table.GetProperty("column_settings").EnumerateArray().ToList();
        Assert.Equal(columns, settings.Count);
        Assert.All(settings, column => Assert.Contains(column.GetProperty("align").GetString(), (string[])["left", "center", "right"]));
    }

    private static void Chart(JsonElement block)
    {
        Names(block, "type", "title", "chart");
        Inert(Text(block, "title", 50));
        var chart = block.GetProperty("chart");
        Names(chart, "type", "series", "axis_config");
        Assert.Contains(Type(chart), (string[])["line", "bar", "area"]);
        Names(chart.GetProperty("axis_config"), "categories", "x_label", "y_label");
        Assert.All((string[])["x_label", "y_label"], name =>
        {
            if (chart.GetProperty("axis_config").TryGetProperty(name, out var label))
                Assert.InRange(label.GetString()!.Length, 1, 50);
        });
        var categories = chart.GetProperty("axis_config").GetProperty("categories").EnumerateArray().Select(c => c.GetString()!).ToList();
        Assert.InRange(categories.Count, 1, 20);
        Assert.Equal(categories.Distinct(), categories);
        var series = chart.GetProperty("series").EnumerateArray().ToList();
        Assert.InRange(series.Count, 1, 6);
        var names = series.Select(s => Text(s, "name", 20)).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.All(names.Concat(categories), Inert);
        Assert.All(series, s =>
        {
            Assert.Equal(categories, s.GetProperty("data").EnumerateArray().Select(point => Text(point, "label", 20)));
            Assert.All(s.GetProperty("data").EnumerateArray(), point => Assert.Equal(JsonValueKind.Number, point.GetProperty("value").ValueKind));
        });
    }

    private static void Image(JsonElement image)
    {
        Names(image, "type", "slack_file", "alt_text");
        Names(image.GetProperty("slack_file"), "id");
        Inert(Text(image, "alt_text", 2_000));
    }

    private static void Context(JsonElement context)
    {
        Names(context, "type", "elements");
        Assert.InRange(context.GetProperty("elements").GetArrayLength(), 1, 10);
        Assert.All(context.GetProperty("elements").EnumerateArray(), element => Plain(element, 2_000));
    }

    private static void Actions(JsonElement actions)
    {
        Names(actions, "type", "elements");
        Assert.InRange(actions.GetProperty("elements").GetArrayLength(), 1, 25);
        Assert.All(actions.GetProperty("elements").EnumerateArray(), button =>
        {
            Names(button, "type", "action_id", "text", "value");
            Assert.Equal("button", Type(button));
            Plain(button.GetProperty("text"), 75);
            Text(button, "value", 2_000);
        });
    }

    private static void Plain(JsonElement text, int limit)
    {
        Names(text, "type", "text", "emoji");
        Assert.Equal("plain_text", Type(text));
        Assert.False(text.GetProperty("emoji").GetBoolean());
        Inert(Text(text, "text", limit));
    }

    private static string Text(JsonElement element, string name, int limit)
    {
        var text = element.GetProperty(name).GetString()!;
        Assert.InRange(text.Length, 1, limit);
        return text;
    }

    private static string Type(JsonElement element) => element.GetProperty("type").GetString()!;

    private static void Names(JsonElement element, params string[] known) => Assert.Empty(element.EnumerateObject().Select(p => p.Name).Except(known));

    private static bool IsPaired(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);

    [GeneratedRegex(@":[a-z0-9_+'-]+:", RegexOptions.IgnoreCase)]
    private static partial Regex EmojiCode();
}
