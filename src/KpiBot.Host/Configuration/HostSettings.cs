namespace KpiBot.Host.Configuration;

/// <summary>The host's settings as a running bot reads them: <c>appsettings.json</c>, the data folder's own file, the environment.</summary>
internal static class HostSettings
{
    public static IConfiguration Read(DataFolder data) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.GetFullPath(data.HostSettingsFile), optional: true)
        .AddEnvironmentVariables()
        .Build();
}
