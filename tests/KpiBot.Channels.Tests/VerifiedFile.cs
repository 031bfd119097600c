namespace KpiBot.Channels.Tests;

/// <summary>
/// Compares output with a verified file. To accept new output, run the tests once with <c>KPIBOT_ACCEPT=1</c> and read the
/// difference before committing it.
/// </summary>
internal static class VerifiedFile
{
    public static void Equal(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("KPIBOT_ACCEPT") == "1")
            File.WriteAllText(path, actual);
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
            Assert.Fail($"{name} is not there yet. KPIBOT_ACCEPT=1 accepts what was rendered:\n{actual}");
        var verified = File.ReadAllText(path);
        if (verified != actual)
            Assert.Fail($"{name} is no longer what is rendered. KPIBOT_ACCEPT=1 accepts the lines with +:\n{LineDifference.Of(verified, actual)}");
    }
}
