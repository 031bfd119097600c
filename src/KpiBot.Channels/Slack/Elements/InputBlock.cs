using System.Text.Json.Serialization;

namespace KpiBot.Channels.Slack.Elements;

/// <summary>A field of a form.</summary>
/// <param name="BlockId">Under which its fault is shown, and its value comes back.</param>
/// <param name="Optional">Whether it may be left empty.</param>
internal sealed record InputBlock(string BlockId, PlainText Label, InputElement Element, bool Optional) : Block
{
    /// <summary>Small, below the field.</summary>
    public PlainText? Hint { get; init; }
}

/// <param name="ActionId">Under which, within its block, the value comes back.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextField), "plain_text_input")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(MultiSelect), "multi_static_select")]
internal abstract record InputElement(string ActionId);

internal sealed record TextField(string ActionId, int MaxLength) : InputElement(ActionId)
{
    /// <summary>Null for nothing; never empty.</summary>
    public string? InitialValue { get; init; }

    public PlainText? Placeholder { get; init; }
}

/// <summary>One of a few.</summary>
internal sealed record RadioButtons(string ActionId, IReadOnlyList<SlackOption> Options, SlackOption InitialOption) : InputElement(ActionId);

/// <summary>Several of many.</summary>
internal sealed record MultiSelect(string ActionId, IReadOnlyList<SlackOption> Options, int MaxSelectedItems) : InputElement(ActionId)
{
    /// <summary>Null for none; never empty, and each among the options as it stands there.</summary>
    public IReadOnlyList<SlackOption>? InitialOptions { get; init; }
}

internal sealed record SlackOption(PlainText Text, string Value);
