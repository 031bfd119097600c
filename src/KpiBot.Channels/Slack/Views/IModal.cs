using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Receiving;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views;

/// <summary>A form in a window of its own. Register another and what asks for it opens it.</summary>
internal interface IModal
{
    /// <summary>As the views carry it, and the buttons that open it.</summary>
    string Callback { get; }

    LocalizedText Title { get; }

    /// <summary>Whether that is done about it: it must be known at once, for Slack opens nothing after three seconds.</summary>
    bool IsAskedForBy(SlackArrival arrival);

    Task<ModalStep> OpenAsync(SlackUser who, CancellationToken cancellation);

    /// <param name="filledIn">What came back from a client, and may be anything.</param>
    Task<ModalStep> SubmitAsync(SlackUser who, ViewState filledIn, CancellationToken cancellation);
}

/// <summary>What a modal shows next.</summary>
internal abstract record ModalStep
{
    private ModalStep() { }

    /// <summary>The form as it is opened, or anew because what can be chosen has changed; or the last that there is to say.</summary>
    public sealed record Shows(ModalView View) : ModalStep;

    /// <summary>The form stays as it is filled in, and what is wrong stands below the fields.</summary>
    /// <param name="Faults">By the block of the field.</param>
    /// <param name="Form">The same as a view, for where Slack no longer waits.</param>
    public sealed record Wrong(IReadOnlyDictionary<string, string> Faults, ModalView Form) : ModalStep;
}
