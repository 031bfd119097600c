using KpiBot.Core.Localization;

namespace KpiBot.Storage.LiteDb;

/// <summary>The store cannot be opened, for a reason that whoever runs KpiBot can do something about.</summary>
public abstract class StoreUnavailableException(LocalizedText text, Exception? cause = null) : Exception(text.English, cause)
{
    public LocalizedText Text { get; } = text;
}

/// <summary>Another process owns the data folder: LiteDB would let two write, and lose data.</summary>
public sealed class StoreLockedException(string folder, Exception cause) : StoreUnavailableException(new(
    $"Another KpiBot is running on the data folder {folder}. Stop it first, or choose another folder with --data.",
    $"Un autre KpiBot utilise déjà le dossier de données {folder}. Arrêtez-le d’abord, ou choisissez un autre dossier avec --data."), cause)
{
    public string Folder { get; } = folder;
}

/// <summary>A newer KpiBot wrote the store: this one would misread it.</summary>
public sealed class StoreTooNewException(string file, int version, int known) : StoreUnavailableException(new(
    $"The store {file} was written by a newer KpiBot (version {version} of the store, this one knows {known}). Update KpiBot to open it.",
    $"Les données {file} ont été écrites par un KpiBot plus récent (version {version}, celui-ci connaît la {known}). Mettez KpiBot à jour pour les ouvrir."))
{
    public int Version { get; } = version;
}

public sealed class StoreFolderException(string folder, Exception cause) : StoreUnavailableException(new(
    $"The data folder {folder} cannot be written: {cause.Message}",
    $"Impossible d’écrire dans le dossier de données {folder}\u202f: {cause.Message}"), cause)
{
    public string Folder { get; } = folder;
}

/// <summary>The file is no store, or damaged.</summary>
public sealed class StoreDamagedException(string file, Exception cause) : StoreUnavailableException(new(
    $"The store {file} cannot be read: {cause.Message} Restore it from a backup.",
    $"Impossible de lire les données {file}\u202f: {cause.Message} Restaurez-les depuis une sauvegarde."), cause);
