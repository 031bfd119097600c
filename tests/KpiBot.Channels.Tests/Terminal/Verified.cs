using System.Runtime.CompilerServices;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>
/// Compares output with the verified file of that name in <c>Expectations/</c>. To accept new output, run the tests once
/// with <c>KPIBOT_ACCEPT=1</c> and read the difference before committing it.
/// </summary>
internal static class Verified
{
    public static void Equal(string name, string actual, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Expectations", name + ".verified.txt");
        if (Environment.GetEnvironmentVariable("KPIBOT_ACCEPT") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{name} has no verified file yet. The output was:\n{actual}");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
