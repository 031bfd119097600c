using System.Globalization;
using LiteDB;

namespace KpiBot.Storage.LiteDb;

/// <summary>Opens the LiteDB file with everything that LiteDB would otherwise take from its surroundings.</summary>
internal static class StoreFile
{
    public const string FileName = "kpibot.db";

    private const int SignaturePosition = 32;

    private static ReadOnlySpan<byte> Signature => "** This is a LiteDB file **"u8;

    /// <exception cref="StoreUnavailableException">It is too new, or no store.</exception>
    public static LiteDatabase Open(string folder)
    {
        var file = Path.Combine(folder, FileName);
        LiteDatabase? database = null;
        try
        {
            RefuseOtherFiles(file);
            database = new(new ConnectionString
            {
                Filename = file,
                Connection = ConnectionType.Direct,
                Collation = Collation.Binary,
            }, Mapper());
            database.UtcDate = true;
            StoreMigrations.Apply(database, file);
            return database;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new StoreFolderException(folder, failure);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            database?.Dispose();
            throw new StoreDamagedException(file, failure);
        }
        catch (StoreUnavailableException)
        {
            database?.Dispose();
            throw;
        }
    }

    /// <summary>A store that is no file: whoever gives the streams owns them.</summary>
    public static LiteDatabase Open(Stream data, Stream log)
    {
        var database = new LiteDatabase(data, Mapper(), log) { UtcDate = true };
        StoreMigrations.Apply(database, FileName);
        return database;
    }

    /// <summary>LiteDB cuts a file to whole pages before it looks at what it is.</summary>
    private static void RefuseOtherFiles(string file)
    {
        if (!File.Exists(file) || new FileInfo(file).Length == 0)
            return;
        using var stream = File.OpenRead(file);
        var start = new byte[SignaturePosition + Signature.Length];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan(SignaturePosition).SequenceEqual(Signature))
            throw new InvalidDataException("It is no LiteDB file.");
    }

    /// <summary>Own rules: the shared mapper trims texts, and keeps instants to the millisecond only.</summary>
    private static BsonMapper Mapper()
    {
        var mapper = new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false };
        mapper.RegisterType<DateTimeOffset>(
            instant => instant.ToString("O", CultureInfo.InvariantCulture),
            value => DateTimeOffset.ParseExact(value.AsString, "O", CultureInfo.InvariantCulture));
        mapper.RegisterType<DateOnly>(
            day => day.ToString("O", CultureInfo.InvariantCulture),
            value => DateOnly.ParseExact(value.AsString, "O", CultureInfo.InvariantCulture));
        return mapper;
    }
}
