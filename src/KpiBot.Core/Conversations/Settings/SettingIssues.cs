using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Settings;

public sealed record TooManyFavourites(int Chosen) : Issue
{
    public override string Code => "too_many_favourites";

    public override LocalizedText Text => new(
        $"These are {UiLanguage.English.Number(Chosen)}: choose at most {PersonalSettings.MostFavourites}.",
        $"Il y en a {UiLanguage.French.Number(Chosen)}\u202F: choisissez-en {PersonalSettings.MostFavourites} au plus.");
}

/// <summary>It was there when the form was opened, or never was.</summary>
public sealed record FavouriteNotSeen : Issue
{
    public override string Code => "favourite_not_found";

    public override LocalizedText Text => new(
        "One of these is no longer there to choose: the choice below is as it stands now.",
        "L’un de ces indicateurs n’est plus proposé\u202F: la liste ci-dessous est à jour.");
}

/// <param name="Typed">As the person wrote it.</param>
/// <param name="Nearest">The name that is most like it; null where none is.</param>
public sealed record OwnerNotSeen(string Typed, string? Nearest) : Issue
{
    public override string Code => "owner_not_found";

    public override LocalizedText Text => Nearest is { } name
        ? new($"I find no “{Typed}” in the data. Did you mean “{name}”?", $"Je ne trouve pas «\u202F{Typed}\u202F» dans les données. Vouliez-vous dire «\u202F{name}\u202F»\u202F?")
        : new($"I find no “{Typed}” in the data: write the name as it stands there, or nothing.", $"Je ne trouve pas «\u202F{Typed}\u202F» dans les données\u202F: écrivez le nom tel qu’il y figure, ou rien.");
}

public sealed record OwnerIsConfigured : Issue
{
    public override string Code => "owner_is_configured";

    public override LocalizedText Text => new(
        "Whoever looks after KpiBot has said who you are in the data, and alone changes it.",
        "La personne qui gère KpiBot a indiqué qui vous êtes dans les données, et elle seule peut le changer.");
}
