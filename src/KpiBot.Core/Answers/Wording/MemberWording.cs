using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Answers.Wording;

/// <summary>Dimensions and their members as people call them.</summary>
public sealed class MemberWording(KpiCatalog catalog, UiLanguage language)
{
    /// <summary>The member's name in the reader's language; as the data have it where the catalogue does not know it.</summary>
    public string Member(string dimension, string? member)
    {
        if (member is null)
            return language.Say("(none)", "(aucun)");
        var known = catalog.FindDimension(dimension)?.Members.FirstOrDefault(m => m.Value == member);
        return known?.Name.In(language) ?? member;
    }

    /// <summary>A dimension that a source added has the name that it has there.</summary>
    public string Dimension(string dimension) =>
        catalog.FindDimension(dimension)?.Name.In(language) ?? dimension.Replace('_', ' ');

    /// <summary>The dimension's name in the plural, in lower case; its plain name where the catalogue does not know it.</summary>
    public string Plural(string dimension) => (catalog.FindDimension(dimension)?.Plural.In(language) ?? Dimension(dimension)).ToLowerInvariant();

    /// <summary>"Germany, Web", "hors Allemagne".</summary>
    public string Filter(DimensionFilter filter)
    {
        var members = string.Join(", ", filter.Values.Select(v => Member(filter.Dimension, v)));
        return filter.Exclude ? language.Say("excluding ", "hors ") + members : members;
    }

    /// <summary>The same inside a sentence: "Germany and Spain".</summary>
    public string FilterInSentence(DimensionFilter filter) =>
        (filter.Exclude ? language.Say("excluding ", "hors ") : "") + language.List([.. filter.Values.Select(v => Member(filter.Dimension, v))]);
}
