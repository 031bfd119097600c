using System.Text.Json.Nodes;

namespace KpiBot.SlackStandIn.Rules;

/// <summary>What Slack takes in blocks, by its published limits; what it refuses it names with a pointer.</summary>
internal static class BlockRules
{
    public const int InMessage = 50;

    public const int InView = 100;

    /// <summary>Slack's own limit stands nowhere; messages above it are refused whole.</summary>
    public const int Size = 13_200;

    /// <summary>Every fault, as Slack words them.</summary>
    /// <param name="fileFault">What is wrong with a file that a block shows; null where nothing is.</param>
    public static IReadOnlyList<string> FaultsOf(JsonArray blocks, bool inView, bool drawsCharts, Func<string, string?> fileFault)
    {
        var check = new BlockCheck(drawsCharts, fileFault);
        var most = inView ? InView : InMessage;
        if (blocks.Count > most)
            check.Fault("/blocks", $"no more than {most} items allowed");
        for (var i = 0; i < blocks.Count; i++)
            check.Block(blocks[i], $"/blocks/{i}", inView);
        check.Whole(blocks);
        return check.Faults;
    }
}
