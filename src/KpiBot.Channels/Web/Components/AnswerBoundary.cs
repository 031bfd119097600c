using KpiBot.Channels.Web.Components.Answers;
using KpiBot.Core.Localization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Logging;

namespace KpiBot.Channels.Web.Components;

/// <summary>An answer that cannot be drawn says so in its place, and the rest of the page stands.</summary>
public sealed class AnswerBoundary : ErrorBoundaryBase
{
    [Inject]
    public required ILogger<AnswerBoundary> Log { get; set; }

    [Parameter, EditorRequired]
    public UiLanguage Language { get; set; }

    protected override Task OnErrorAsync(Exception exception)
    {
        Log.NotShown(exception);
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<IssueView>(1);
        builder.AddComponentParameter(2, nameof(IssueView.Answer), AskFaults.NotShown(Language));
        builder.CloseComponent();
    }
}
