using System.Text.Json;
using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.Rules;

/// <summary>Goes through blocks and keeps what is wrong with them.</summary>
internal sealed class BlockCheck(bool drawsCharts, Func<string, string?> fileFault)
{
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _blockIds = [];
    private readonly HashSet<string> _actionIds = [];

    public IReadOnlyList<string> Faults => _faults;

    public void Fault(string at, string what) => _faults.Add($"[ERROR] {what} [json-pointer:{at}]");

    public void Whole(JsonArray blocks)
    {
        if (blocks.Count(block => TypeOf(block) == "table") > 1)
            Fault("/blocks", "only one table allowed");
        if (blocks.Count(block => TypeOf(block) == "data_visualization") > 2)
            Fault("/blocks", "only two charts allowed");
    }

    public void Block(JsonNode? node, string at, bool inView)
    {
        if (node is not JsonObject block)
        {
            Fault(at, "must be an object");
            return;
        }

        if (block["block_id"] is { } id && (!IsText(id, 255) || !_blockIds.Add((string)id!)))
            Fault(at + "/block_id", "must be unique and less than 256 characters");
        switch (TypeOf(block))
        {
            case "header":
                PlainText(block["text"], at + "/text", 150);
                break;
            case "section":
                Section(block, at);
                break;
            case "divider":
                break;
            case "image":
                Image(block, at);
                break;
            case "context":
                Each(block["elements"], at + "/elements", 10, (element, where) =>
                {
                    if (TypeOf(element) == "image")
                        Image((JsonObject)element!, where);
                    else
                        AnyText(element, where, 3_000);
                });
                break;
            case "actions":
                Each(block["elements"], at + "/elements", 25, (element, where) => Element(element, where));
                break;
            case "rich_text":
                Each(block["elements"], at + "/elements", 100, RichPart);
                break;
            case "markdown" when !inView:
                Text(block["text"], at + "/text", 12_000);
                break;
            case "input" when inView:
                PlainText(block["label"], at + "/label", 2_000);
                if (block["hint"] is { } hint)
                    PlainText(hint, at + "/hint", 2_000);
                Element(block["element"], at + "/element", isField: true);
                break;
            case "table" when !inView:
                Table(block, at);
                break;
            case "data_visualization" when drawsCharts && !inView:
                ChartCheck.Check(block, at, this);
                break;
            case var type:
                Fault(at + "/type", $"unsupported type: {type}");
                break;
        }
    }

    public void Text(JsonNode? node, string at, int most)
    {
        if (node is not JsonValue || node.GetValueKind() is not JsonValueKind.String || ((string)node!).Length == 0)
            Fault(at, "must be more than 0 characters");
        else if (((string)node!).Length > most)
            Fault(at, $"must be less than {most + 1} characters");
    }

    public void Each(JsonNode? node, string at, int most, Action<JsonNode?, string> check)
    {
        if (node is not JsonArray { Count: > 0 } list)
        {
            Fault(at, "must have at least 1 item");
            return;
        }

        if (list.Count > most)
            Fault(at, $"no more than {most} items allowed");
        for (var i = 0; i < list.Count; i++)
            check(list[i], $"{at}/{i}");
    }

    private void Section(JsonObject block, string at)
    {
        if (block["text"] is null && block["fields"] is null)
            Fault(at, "missing required field: text");
        if (block["text"] is { } text)
            AnyText(text, at + "/text", 3_000);
        if (block["fields"] is { } fields)
            Each(fields, at + "/fields", 10, (field, where) => AnyText(field, where, 2_000));
        if (block["accessory"] is { } accessory)
            Element(accessory, at + "/accessory");
    }

    private void Image(JsonObject block, string at)
    {
        Text(block["alt_text"], at + "/alt_text", 2_000);
        if (block["slack_file"] is JsonObject file && IsText(file["id"], 255))
        {
            if (fileFault((string)file["id"]!) is { } fault)
                Fault(at + "/slack_file", fault);
        }
        else
        {
            Text(block["image_url"], at + "/image_url", 3_000);
        }
    }

    private void Element(JsonNode? node, string at, bool isField = false)
    {
        var type = TypeOf(node);
        if (node is not JsonObject element || type is not ("button" or "static_select" or "multi_static_select" or "external_select" or "users_select" or "conversations_select"
            or "overflow" or "checkboxes" or "radio_buttons" or "datepicker" or "timepicker" or "plain_text_input" or "number_input" or "image")
            // A field cannot be pressed, and what can only be filled in stands in fields alone.
            || (isField ? type is "button" or "overflow" or "image" : type is "plain_text_input" or "number_input"))
        {
            Fault(at + "/type", $"unsupported type: {type}");
            return;
        }

        if (element["action_id"] is { } id && (!IsText(id, 255) || !_actionIds.Add((string)id!)))
            Fault(at + "/action_id", "must be unique and less than 256 characters");
        if (type == "button")
        {
            PlainText(element["text"], at + "/text", 75);
            if (element["value"] is { } value)
                Text(value, at + "/value", 2_000);
            if (element["url"] is { } url)
                Text(url, at + "/url", 3_000);
        }

        if (element["placeholder"] is { } placeholder)
            PlainText(placeholder, at + "/placeholder", 150);
        if (type is "static_select" or "multi_static_select" or "radio_buttons" or "checkboxes" && element["options"] is null && element["option_groups"] is null)
            Fault(at, "missing required field: options");
        if (element["max_selected_items"] is { } most && !(most.GetValueKind() is JsonValueKind.Number && (int)most >= 1))
            Fault(at + "/max_selected_items", "must be at least 1");
        if (type == "plain_text_input")
            Field(element, at);
        if (element["options"] is { } options)
        {
            Each(options, at + "/options", type == "overflow" ? 5 : type is "checkboxes" or "radio_buttons" ? 10 : 100, (option, where) =>
            {
                AnyText(option?["text"], where + "/text", 75);
                Text(option?["value"], where + "/value", 150);
            });
            foreach (var chosen in (IEnumerable<JsonNode?>)[.. element["initial_option"] is { } one ? (JsonNode[])[one] : [], .. element["initial_options"] as JsonArray ?? []])
            {
                if (options is JsonArray all && !all.Any(option => JsonNode.DeepEquals(option, chosen)))
                    Fault(at, "initial options must be among the options");
            }

            if (element["initial_options"] is JsonArray { Count: 0 })
                Fault(at + "/initial_options", "must have at least 1 item");
        }
    }

    private void Field(JsonObject element, string at)
    {
        var most = element["max_length"] is { } length ? (int)length : 3_000;
        if (most is < 1 or > 3_000)
            Fault(at + "/max_length", "must be between 1 and 3000");
        if (element["initial_value"] is { } value)
            Text(value, at + "/initial_value", most);
    }

    private void RichPart(JsonNode? node, string at)
    {
        if (TypeOf(node) == "rich_text_list")
            Each(node!["elements"], at + "/elements", 1_000, RichPart);
        else if (TypeOf(node) is "rich_text_section" or "rich_text_preformatted" or "rich_text_quote")
            Each(node!["elements"], at + "/elements", 1_000, RichElement);
        else
            Fault(at + "/type", $"unsupported type: {TypeOf(node)}");
    }

    private void RichElement(JsonNode? node, string at)
    {
        switch (TypeOf(node))
        {
            case "text":
                Text(node!["text"], at + "/text", 12_000);
                break;
            case "link":
                Text(node!["url"], at + "/url", 3_000);
                break;
            case "emoji" or "user" or "channel" or "usergroup" or "broadcast" or "date" or "color" or "team":
                break;
            case var type:
                Fault(at + "/type", $"unsupported type: {type}");
                break;
        }
    }

    private void Table(JsonObject block, string at) => Each(block["rows"], at + "/rows", 100, (row, where) => Each(row, where, 20, (cell, place) =>
    {
        switch (TypeOf(cell))
        {
            case "raw_text":
                Text(cell!["text"], place + "/text", 3_000);
                break;
            case "raw_number" when cell!["value"]?.GetValueKind() is JsonValueKind.Number:
                break;
            case "rich_text":
                Each(cell!["elements"], place + "/elements", 100, RichPart);
                break;
            case var type:
                Fault(place + "/type", $"unsupported type: {type}");
                break;
        }
    }));

    private void PlainText(JsonNode? node, string at, int most)
    {
        if (TypeOf(node) != "plain_text")
            Fault(at + "/type", "must be plain_text");
        else
            Text(node!["text"], at + "/text", most);
    }

    private void AnyText(JsonNode? node, string at, int most)
    {
        if (TypeOf(node) is not ("plain_text" or "mrkdwn"))
            Fault(at + "/type", $"unsupported type: {TypeOf(node)}");
        else
            Text(node!["text"], at + "/text", most);
    }

    private static string? TypeOf(JsonNode? node) => node is JsonObject element && element["type"] is JsonValue type && type.GetValueKind() is JsonValueKind.String ? (string?)type : null;

    private static bool IsText(JsonNode? node, int most) => node is JsonValue && node.GetValueKind() is JsonValueKind.String && ((string)node!).Length is > 0 and var length && length <= most;
}
