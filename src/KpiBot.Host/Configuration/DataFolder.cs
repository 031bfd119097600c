namespace KpiBot.Host.Configuration;

/// <summary>Where everything that a running KpiBot owns is kept.</summary>
internal sealed class DataFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string BusinessFile => InConfig("business.yaml");

    public string KpisFile => InConfig("kpis.yaml");

    public string SourcesFile => InConfig("sources.yaml");

    public string AccessFile => InConfig("access.yaml");

    public string QuestionsFile => InConfig("questions.yaml");

    /// <summary>Settings of the host beside <c>appsettings.json</c>.</summary>
    public string HostSettingsFile => InConfig("appsettings.json");

    public string SampleFolder => System.IO.Path.Combine(Path, "sample");

    public string SampleSourcesFile => System.IO.Path.Combine(SampleFolder, "sources.yaml");

    /// <summary>Where a running bot says how a command beside it reaches it; readable by its owner alone.</summary>
    public string CommandDoorFile => System.IO.Path.Combine(Path, "command-door.json");

    /// <summary>The keys that sign what a page sends back; readable by their owner alone.</summary>
    public string KeysFolder => System.IO.Path.Combine(Path, "keys");

    private string InConfig(string file) => System.IO.Path.Combine(Path, "config", file);
}
