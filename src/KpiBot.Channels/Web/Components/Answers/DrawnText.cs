using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace KpiBot.Channels.Web.Components.Answers;

/// <summary>SVG's <c>text</c>, a name that Razor keeps for itself.</summary>
public sealed class DrawnText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Class { get; set; }

    [Parameter, EditorRequired]
    public required string X { get; set; }

    [Parameter, EditorRequired]
    public required string Y { get; set; }

    /// <summary>Which part of it stands at X: start, middle or end.</summary>
    [Parameter]
    public string Anchor { get; set; } = "start";

    [Parameter, EditorRequired]
    public required string Words { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
