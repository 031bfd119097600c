namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>Something to choose. What is chosen comes back under the element's id; several with commas between.</summary>
internal sealed record ChoiceInput(string Label, IReadOnlyList<InputChoice> Choices, string Value) : CardElement
{
    public bool? IsMultiSelect { get; init; }

    public ChoiceStyle? Style { get; init; }
}

internal sealed record InputChoice(string Title, string Value);

internal enum ChoiceStyle
{
    Expanded,
    Compact,
}

/// <summary>Something to write, in one line.</summary>
internal sealed record TextInput(string Label, string Value) : CardElement
{
    public string? Placeholder { get; init; }

    public int? MaxLength { get; init; }
}
