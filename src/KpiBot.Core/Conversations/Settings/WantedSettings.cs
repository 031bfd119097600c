using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Settings;

/// <summary>What a person wants to hold for them from now on, as they filled it in.</summary>
/// <param name="Language">Null where each question decides.</param>
/// <param name="Owner">Who "me" is in the data, as typed; empty for nobody.</param>
/// <param name="Favourites">KPIs by id, in any order.</param>
public sealed record WantedSettings(UiLanguage? Language, string Owner, IReadOnlyList<string> Favourites);

public enum SettingField
{
    Owner,
    Favourites,
}

/// <summary>What is wrong with one field; nothing is kept then.</summary>
public sealed record SettingFault(SettingField Field, Issue Issue);
