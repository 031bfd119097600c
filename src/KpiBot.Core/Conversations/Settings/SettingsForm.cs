using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Settings;

/// <summary>What holds for a person, and what they can choose from: nothing that they may not see.</summary>
/// <param name="Kpis">In the catalogue's order.</param>
/// <param name="Favourites">By id; only such as are among <paramref name="Kpis"/>.</param>
public sealed record SettingsForm(UiLanguage? Language, OwnerSetting Owner, IReadOnlyList<KpiDefinition> Kpis, IReadOnlyList<string> Favourites)
{
    /// <summary>In the order of choosing.</summary>
    public IEnumerable<KpiDefinition> FavouriteKpis => Favourites.Select(id => Kpis.FirstOrDefault(kpi => kpi.Id == id)).OfType<KpiDefinition>();

    /// <summary>As it would be filled in to change nothing.</summary>
    public WantedSettings AsFilledIn => new(Language, Owner is OwnerSetting.Own { Name: { } name } ? name : "", Favourites);
}

/// <summary>Who a person is in the data.</summary>
public abstract record OwnerSetting
{
    private OwnerSetting() { }

    /// <summary><c>access.yaml</c> says it, and with it what the person may see: nobody changes that about themselves.</summary>
    public sealed record Configured(IReadOnlyList<string> Names) : OwnerSetting;

    /// <summary>The person says it. It says whose rows "my" are, and never what may be seen.</summary>
    /// <param name="Name">Null where they have not.</param>
    public sealed record Own(string? Name) : OwnerSetting;

    /// <summary>The data that the person may see have no owners.</summary>
    public sealed record Nobody : OwnerSetting;
}
