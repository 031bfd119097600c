using KpiBot.Channels.Settings;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Teams.Cards.Elements;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Teams.Invokes.Dialogs.Settings;

/// <summary>The settings form. What is wrong with a field stands below it, and what was filled in is still there.</summary>
internal sealed class SettingsCard(SettingsForm form, WantedSettings filledIn, IReadOnlyList<SettingFault> faults, UiLanguage language)
{
    /// <summary>So many fit under the size that a card stays under.</summary>
    private const int MostKpis = 150;

    private const int MostCharacters = 80;

    private const int LongestOwner = 100;

    public AdaptiveCard Build()
    {
        var title = SettingsWords.Title.In(language);
        return new(language.Tag(), title, title,
        [
            new ChoiceInput(SettingsWords.Language.In(language), Languages(), FilledSettings.ValueOf(filledIn.Language)) { Id = FilledSettings.Language, Style = ChoiceStyle.Expanded },
            .. Owner(),
            new ChoiceInput(SettingsWords.Favourites.In(language), Kpis(), string.Join(',', filledIn.Favourites)) { Id = FilledSettings.Favourites, IsMultiSelect = true, Style = ChoiceStyle.Expanded },
            .. FaultsOf(SettingField.Favourites),
            new ActionSet([new CardAction.Submit(SettingsWords.Save.In(language), new() { Dialog = CardButtons.SettingsDialogName })]),
        ]);
    }

    private InputChoice[] Languages() =>
    [
        new(SettingsWords.EachQuestion.In(language), FilledSettings.EachQuestion),
        new("English", FilledSettings.English),
        new("Français", FilledSettings.French),
    ];

    private IEnumerable<CardElement> Owner() => form.Owner switch
    {
        OwnerSetting.Configured configured => [Line(SettingsWords.ConfiguredOwner(configured.Names).In(language)), .. FaultsOf(SettingField.Owner)],
        OwnerSetting.Nobody => [Line(SettingsWords.NoOwners.In(language)), .. FaultsOf(SettingField.Owner)],
        OwnerSetting.Own =>
        [
            new TextInput(SettingsWords.Owner.In(language), CardText.Plain(filledIn.Owner, LongestOwner))
            {
                Id = FilledSettings.Owner,
                Placeholder = SettingsWords.OwnerPlaceholder.In(language),
                MaxLength = LongestOwner,
            },
            .. FaultsOf(SettingField.Owner),
        ],
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    /// <summary>Those that hold already are among them however many there are.</summary>
    private IReadOnlyList<InputChoice> Kpis() =>
    [
        .. form.Kpis.OrderByDescending(kpi => form.Favourites.Contains(kpi.Id)).Take(MostKpis)
            .Select(kpi => new InputChoice(CardText.Plain(kpi.Name.In(language), MostCharacters), kpi.Id)),
    ];

    private IEnumerable<RichTextBlock> FaultsOf(SettingField field) => faults.Where(fault => fault.Field == field)
        .Select(fault => CardText.Line(new TextRun(CardText.Plain(fault.Issue.Text.In(language), 300)) { Color = TextColor.Attention, Weight = TextWeight.Bolder }));

    private static RichTextBlock Line(string text) => CardText.Line(new TextRun(CardText.Plain(text, 1_000)));
}
