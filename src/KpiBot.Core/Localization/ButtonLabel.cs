namespace KpiBot.Core.Localization;

/// <summary>What a button says: cut where words end, never in its question.</summary>
public static class ButtonLabel
{
    /// <summary>Slack's limit for a button's text, the narrowest of the channels.</summary>
    public const int MostCharacters = 75;

    public static string Of(string label)
    {
        if (label.Length <= MostCharacters)
            return label;
        var end = label.LastIndexOf(' ', MostCharacters - 1);
        if (end < MostCharacters / 2)
            end = char.IsHighSurrogate(label[MostCharacters - 2]) ? MostCharacters - 2 : MostCharacters - 1;
        return label[..end].TrimEnd() + "…";
    }
}
