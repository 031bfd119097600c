namespace KpiBot.Core.Localization;

/// <summary>The languages that KpiBot understands and answers in.</summary>
public enum UiLanguage
{
    English,
    French,
}
