using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.Rules;

/// <summary>What Slack takes in modals and homes, by its published limits.</summary>
internal static class ViewRules
{
    private const int LongestTitle = 24;
    private const int LongestMetadata = 3_000;
    private const int LongestCallback = 255;

    /// <summary>Every fault, as Slack words them.</summary>
    /// <param name="fileFault">What is wrong with a file that a block shows; null where nothing is.</param>
    public static IReadOnlyList<string> FaultsOf(JsonObject view, bool drawsCharts, Func<string, string?> fileFault)
    {
        var isModal = (string?)view["type"] == "modal";
        var faults = new List<string>();
        if (isModal)
            Button("title", isRequired: true);
        if (isModal && view["submit"] is not null)
            Button("submit", isRequired: false);
        if (isModal && view["close"] is not null)
            Button("close", isRequired: false);
        if (view["private_metadata"]?.ToString().Length > LongestMetadata)
            faults.Add($"[ERROR] must be less than {LongestMetadata + 1} characters [json-pointer:/view/private_metadata]");
        if (view["callback_id"]?.ToString().Length > LongestCallback)
            faults.Add($"[ERROR] must be less than {LongestCallback + 1} characters [json-pointer:/view/callback_id]");
        if (view["blocks"] is not JsonArray blocks)
            return [.. faults, "[ERROR] missing required field: blocks"];
        if (isModal && view["submit"] is null && blocks.Any(block => (string?)block?["type"] == "input"))
            faults.Add("[ERROR] missing required field: submit [json-pointer:/view]");
        return [.. faults, .. BlockRules.FaultsOf(blocks, inView: true, drawsCharts, fileFault)];

        void Button(string name, bool isRequired)
        {
            if ((string?)view[name]?["type"] != "plain_text" || view[name]!["text"]?.ToString() is not { Length: > 0 and <= LongestTitle })
                faults.Add($"[ERROR] must be {(isRequired ? "given and " : "")}less than {LongestTitle + 1} characters [json-pointer:/view/{name}/text]");
        }
    }
}
