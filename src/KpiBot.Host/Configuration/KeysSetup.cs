using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Host.Configuration;

internal static class KeysSetup
{
    /// <summary>Keys stay with the data they belong to, not in the home of whoever runs the program.</summary>
    public static IServiceCollection AddKeysIn(this IServiceCollection services, DataFolder data)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(data.KeysFolder);
        else
            Directory.CreateDirectory(data.KeysFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddDataProtection().SetApplicationName("KpiBot").PersistKeysToFileSystem(new(data.KeysFolder));
        return services;
    }
}
