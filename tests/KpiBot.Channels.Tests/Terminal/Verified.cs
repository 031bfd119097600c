using System.Runtime.CompilerServices;

namespace KpiBot.Channels.Tests.Terminal;

/// <summary>Compares output with the verified file of that name in <c>Expectations/</c>.</summary>
internal static class Verified
{
    public static void Equal(string name, string actual, [CallerFilePath] string test = "") =>
        VerifiedFile.Equal(Path.Combine(Path.GetDirectoryName(test)!, "Expectations", name + ".verified.txt"), actual);
}
