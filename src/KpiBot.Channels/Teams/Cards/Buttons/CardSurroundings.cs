using KpiBot.Channels.Export;

namespace KpiBot.Channels.Teams.Cards.Buttons;

/// <summary>What the buttons of a card have to know of the place that it stands in.</summary>
/// <param name="Seal">Closes what a button carries.</param>
/// <param name="For">Whom the card answers, as <see cref="PersonMark"/> has it; null for nobody in particular.</param>
/// <param name="Files">The files that can be had here; none where files have no way.</param>
/// <param name="HasSettings">Whether a person can settle anything here.</param>
internal sealed record CardSurroundings(Func<ButtonLoad, string> Seal, string? For, IReadOnlyList<ExportFormat> Files, bool HasSettings)
{
    /// <summary>For looking at a card: every button is there and can be read, and none does anything.</summary>
    public static readonly CardSurroundings Preview = new(ButtonSeal.Readable, For: null, Enum.GetValues<ExportFormat>(), HasSettings: true);
}
