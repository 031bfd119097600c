using System.Text.Json.Serialization;

namespace KpiBot.Channels.Teams.Cards.Elements;

/// <summary>What a card's body is made of. Names and values as the Adaptive Cards schema 1.5 has them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RichTextBlock), nameof(RichTextBlock))]
[JsonDerivedType(typeof(Container), nameof(Container))]
[JsonDerivedType(typeof(Table), nameof(Table))]
[JsonDerivedType(typeof(ActionSet), nameof(ActionSet))]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(LineChart), "Chart.Line")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(StackedBarChart), "Chart.HorizontalBar.Stacked")]
internal abstract record CardElement
{
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    public Spacing? Spacing { get; init; }

    public bool? Separator { get; init; }
}

internal enum Spacing
{
    None,
    Small,
    Medium,
    Large,
}
