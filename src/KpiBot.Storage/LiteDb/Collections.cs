namespace KpiBot.Storage.LiteDb;

/// <summary>The names of the collections are part of the file's format.</summary>
internal static class Collections
{
    public const string Streams = "streams";
    public const string Segments = "segments";
    public const string Columns = "columns";
    public const string Keys = "keys";
    public const string Rejected = "rejected";
    public const string Threads = "threads";
    public const string Preferences = "preferences";
    public const string Audit = "audit";
    public const string Destinations = "destinations";
    public const string Workspaces = "workspaces";
    public const string Outbox = "outbox";
}
