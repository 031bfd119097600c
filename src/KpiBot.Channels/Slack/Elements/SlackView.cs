using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

/// <summary>What KpiBot shows elsewhere than in messages.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ModalView), "modal")]
[JsonDerivedType(typeof(HomeView), "home")]
internal abstract record SlackView(IReadOnlyList<Block> Blocks);

/// <summary>A window of its own, before what the person was at.</summary>
/// <param name="CallbackId">By which KpiBot knows it when it comes back.</param>
internal sealed record ModalView(string CallbackId, PlainText Title, PlainText Close, IReadOnlyList<Block> Blocks) : SlackView(Blocks)
{
    /// <summary>Sends what is filled in; null where there is nothing to fill in.</summary>
    public PlainText? Submit { get; init; }
}

/// <summary>KpiBot's own page, one for each person.</summary>
internal sealed record HomeView(IReadOnlyList<Block> Blocks) : SlackView(Blocks);

internal sealed record DividerBlock : Block;
