using System.Text.Json;
using KpiBot.Channels.Settings;
using KpiBot.Channels.Slack.Elements;
using KpiBot.Channels.Slack.Messages;
using KpiBot.Core.Conversations.Settings;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Slack.Views.Settings;

/// <summary>The settings form. What is wrong with a field stands with it, and what was filled in is still there.</summary>
internal sealed class SettingsView(IModal modal, SettingsForm form, WantedSettings filledIn, IReadOnlyList<SettingFault> faults, UiLanguage language)
{
    private const int LongestOwner = 100;

    private const int LongestSentence = 1_000;

    public ModalView Build() => new(modal.Callback, ModalViews.Title(modal.Title, language), ModalViews.Close(language),
    [
        new InputBlock(FilledSettings.Language, Label(SettingsWords.Language), Languages(), Optional: false),
        .. Owner(),
        new InputBlock(FilledSettings.Favourites, Label(SettingsWords.Favourites), Favourites(), Optional: true) { Hint = HiddenKpis() },
        .. FaultsOf(SettingField.Favourites),
    ])
    { Submit = ModalViews.Button(SettingsWords.Save, language) };

    /// <summary>Null where the form cannot have said so.</summary>
    public static WantedSettings? Read(JsonElement? values) => FilledSettings.Read(
        LooseJson.Text(LooseJson.Property(FieldIn(values, FilledSettings.Language), "selected_option"), "value"),
        LooseJson.Text(FieldIn(values, FilledSettings.Owner), "value"),
        LooseJson.Property(FieldIn(values, FilledSettings.Favourites), "selected_options") is { ValueKind: JsonValueKind.Array } chosen
            ? [.. chosen.EnumerateArray().Select(option => LooseJson.Text(option, "value")).OfType<string>()]
            : []);

    /// <summary>Whether there is a field that its fault could stand with.</summary>
    public bool HasField(SettingField field) => field is SettingField.Favourites || form.Owner is OwnerSetting.Own;

    /// <summary>By the block of the field.</summary>
    public IReadOnlyDictionary<string, string> Faults() => faults.GroupBy(fault => fault.Field).ToDictionary(
        field => field.Key is SettingField.Owner ? FilledSettings.Owner : FilledSettings.Favourites,
        field => string.Join(' ', field.Select(Sentence)));

    private RadioButtons Languages()
    {
        List<SlackOption> options =
        [
            Option(SettingsWords.EachQuestion.In(language), FilledSettings.EachQuestion), Option("English", FilledSettings.English), Option("Français", FilledSettings.French),
        ];
        return new(FilledSettings.Language, options, options.Single(option => option.Value == FilledSettings.ValueOf(filledIn.Language)));
    }

    private IEnumerable<Block> Owner() => form.Owner switch
    {
        OwnerSetting.Configured configured => [.. Line(SettingsWords.ConfiguredOwner(configured.Names).In(language)), .. FaultsOf(SettingField.Owner)],
        OwnerSetting.Nobody => [.. Line(SettingsWords.NoOwners.In(language)), .. FaultsOf(SettingField.Owner)],
        OwnerSetting.Own =>
        [
            new InputBlock(FilledSettings.Owner, Label(SettingsWords.Owner), new TextField(FilledSettings.Owner, LongestOwner)
            {
                InitialValue = filledIn.Owner.Length == 0 ? null : SlackText.Plain(filledIn.Owner, LongestOwner),
                Placeholder = new(SlackText.Plain(SettingsWords.OwnerPlaceholder.In(language), SlackLimits.Placeholder)),
            }, Optional: true),
            .. FaultsOf(SettingField.Owner),
        ],
        var other => throw new System.Diagnostics.UnreachableException(other.ToString()),
    };

    private MultiSelect Favourites()
    {
        // Those that hold already are among them however many there are.
        List<SlackOption> options = [.. form.Kpis.OrderByDescending(kpi => form.Favourites.Contains(kpi.Id)).Take(SlackLimits.MenuOptions).Select(kpi => Option(kpi.Name.In(language), kpi.Id))];
        List<SlackOption> chosen = [.. filledIn.Favourites.Take(PersonalSettings.MostFavourites).Select(id => options.Find(option => option.Value == id)).OfType<SlackOption>()];
        return new(FilledSettings.Favourites, options, PersonalSettings.MostFavourites) { InitialOptions = chosen.Count > 0 ? chosen : null };
    }

    private PlainText? HiddenKpis() => form.Kpis.Count > SlackLimits.MenuOptions
        ? new(SlackText.Plain(SettingsWords.MoreKpis(form.Kpis.Count - SlackLimits.MenuOptions).In(language), SlackLimits.InputHint))
        : null;

    /// <summary>Where Slack shows no fault by itself.</summary>
    private IEnumerable<Block> FaultsOf(SettingField field) => faults.Where(fault => fault.Field == field).SelectMany(fault => Line("⚠️ " + Sentence(fault), TextStyle.Strong));

    private string Sentence(SettingFault fault) => SlackText.Plain(fault.Issue.Text.In(language), LongestSentence);

    private PlainText Label(LocalizedText label) => new(SlackText.Plain(label.In(language), SlackLimits.InputLabel));

    private static SlackOption Option(string text, string value) => new(new(SlackText.Plain(text, SlackLimits.OptionText)), value);

    private static IEnumerable<Block> Line(string text, TextStyle? style = null) => new RichLines(LongestSentence).Line(text, style).Blocks();

    /// <summary>A block has one field, and both have its name.</summary>
    private static JsonElement? FieldIn(JsonElement? values, string field) => LooseJson.Property(LooseJson.Property(values, field), field);
}
