using KpiBot.Channels.Web.Components.Answers;
using KpiBot.Core.Answers;
using Microsoft.AspNetCore.Components;

namespace KpiBot.Channels.Web;

/// <summary>The component for each kind of answer.</summary>
internal sealed class AnswerViews : IAnswerRenderer<RenderFragment>
{
    public static readonly AnswerViews All = new();

    public RenderFragment Render(KpiAnswer answer) => View<KpiView>(answer);

    public RenderFragment Render(TextAnswer answer) => View<TextView>(answer);

    public RenderFragment Render(DefinitionAnswer answer) => View<DefinitionView>(answer);

    public RenderFragment Render(KpiListAnswer answer) => View<KpiListView>(answer);

    public RenderFragment Render(IssueAnswer answer) => View<IssueView>(answer);

    private static RenderFragment View<T>(Answer answer)
        where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        builder.AddComponentParameter(1, nameof(Answer), answer);
        builder.CloseComponent();
    };
}
