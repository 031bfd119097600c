using KpiBot.Core.Access;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Settings;

/// <summary>What a person settles for themselves, among what they may see. Nothing here gives anybody more to see.</summary>
/// <param name="turns">Of all conversations over the same store.</param>
public sealed class PersonalSettings(AudienceViews views, AccessPolicy access, IConversationStore store, ThreadTurns turns)
{
    /// <summary>As many as stand first without hiding the rest.</summary>
    public const int MostFavourites = 5;

    private const string OwnerDimension = "owner";

    /// <param name="user">Whose settings these are, as in <see cref="Utterance.User"/>.</param>
    public async ValueTask<SettingsForm> ReadAsync(Principal asker, string user, CancellationToken cancellation)
    {
        var view = await ViewOfAsync(asker, cancellation).ConfigureAwait(false);
        var settled = store.ReadPreferences(user);
        return new(
            settled.Language,
            OwnerOf(asker, view, settled),
            view.Catalog.Kpis,
            [.. settled.Favourites.Where(id => view.Catalog.Find(id) is not null)]);
    }

    /// <summary>Keeps all of it, or nothing where one thing is wrong.</summary>
    /// <returns>What is wrong; none where it holds now.</returns>
    public async ValueTask<IReadOnlyList<SettingFault>> SaveAsync(Principal asker, string user, WantedSettings wanted, CancellationToken cancellation)
    {
        var view = await ViewOfAsync(asker, cancellation).ConfigureAwait(false);
        var favourites = wanted.Favourites.Distinct().ToList();
        List<SettingFault> faults = [.. OwnerFault(asker, view, wanted.Owner.Trim(), out var owner), .. FavouriteFaults(view, favourites)];
        if (faults.Count > 0)
            return faults;
        lock (turns.Settings)
            store.WritePreferences(user, store.ReadPreferences(user) with { Language = wanted.Language, Owner = owner, Favourites = favourites });
        return [];
    }

    private ValueTask<AudienceView> ViewOfAsync(Principal asker, CancellationToken cancellation) => views.GetAsync(access.Of(asker), cancellation);

    private OwnerSetting OwnerOf(Principal asker, AudienceView view, Preferences settled)
    {
        if (access.OwnersOf(asker) is { Count: > 0 } configured)
            return new OwnerSetting.Configured(configured);
        var names = OwnersIn(view);
        return names.Count == 0 ? new OwnerSetting.Nobody() : new OwnerSetting.Own(names.Contains(settled.Owner ?? "") ? settled.Owner : null);
    }

    private IEnumerable<SettingFault> OwnerFault(Principal asker, AudienceView view, string typed, out string? owner)
    {
        owner = null;
        if (typed.Length == 0)
            return [];
        if (access.OwnersOf(asker).Count > 0)
            return [new(SettingField.Owner, new OwnerIsConfigured())];
        var names = OwnersIn(view);
        var folded = TextFolding.Fold(typed);
        owner = names.FirstOrDefault(name => name == typed) ?? names.FirstOrDefault(name => TextFolding.Fold(name) == folded);
        return owner is null ? [new(SettingField.Owner, new OwnerNotSeen(typed, Nearest(folded, names)))] : [];
    }

    private static IEnumerable<SettingFault> FavouriteFaults(AudienceView view, List<string> favourites)
    {
        if (favourites.Any(id => view.Catalog.Find(id) is null))
            yield return new(SettingField.Favourites, new FavouriteNotSeen());
        else if (favourites.Count > MostFavourites)
            yield return new(SettingField.Favourites, new TooManyFavourites(favourites.Count));
    }

    private static IReadOnlyCollection<string> OwnersIn(AudienceView view) =>
        view.Parser.Vocabulary.MembersByDimension.TryGetValue(OwnerDimension, out var names) ? names : [];

    private static string? Nearest(string folded, IReadOnlyCollection<string> names) =>
        names.Select(name => (name, likeness: EditDistance.Likeness(folded, TextFolding.Fold(name))))
            .Where(n => n.likeness > 0).OrderByDescending(n => n.likeness).ThenBy(n => n.name, StringComparer.Ordinal).FirstOrDefault().name;
}
