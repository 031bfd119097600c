namespace KpiBot.Storage.LiteDb;

/// <summary>
/// Makes this process the only one on a data folder for as long as it lives. LiteDB on Linux takes a shared lock only, so that
/// two processes would both write and lose each other's rows. The system releases the lock when a process dies.
/// </summary>
internal static class StoreLock
{
    public const string FileName = "kpibot.lock";

    /// <exception cref="StoreLockedException">Another process, or another store of this one, has it.</exception>
    /// <exception cref="StoreFolderException">The folder cannot be made or written.</exception>
    public static FileStream Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new(Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException) && File.Exists(Path.Combine(folder, FileName)))
        {
            throw new StoreLockedException(folder, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreFolderException(folder, failure);
        }
    }
}
