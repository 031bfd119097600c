#pragma warning disable CA1050, CA1515 // The runtime looks for this name, in no namespace.

/// <summary>
/// Inside the program that is measured (<c>DOTNET_STARTUP_HOOKS</c>): for each line of standard input it forces a full collection and
/// writes what is left, which nobody can do from outside.
/// </summary>
internal static class StartupHook
{
    public const string Answer = "memory:";

    public static void Initialize() => new Thread(AnswerAll) { IsBackground = true }.Start();

    private static void AnswerAll()
    {
        while (Console.In.ReadLine() is not null)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            Console.Out.WriteLine($"{Answer} {GC.GetTotalMemory(forceFullCollection: false)} {Environment.WorkingSet}");
        }
    }
}
