namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary><c>ask --export</c> leaves a file where the command was typed, whichever process answered.</summary>
public class ExportTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task The_numbers_of_an_answer_are_written_to_a_file()
    {
        using var folder = new TemporaryFolder();
        string[] here = ["--data", folder["data"], .. Clock];

        var alone = await Kpibot.RunAsync(["ask", "CA du mois dernier par pays", "--export", "ca.csv", .. here], workingFolder: folder.Path);
        await using var bot = await RunningBot.StartAsync(here);
        var beside = await Kpibot.RunAsync(["ask", "CA du mois dernier par pays", "--export", "beside.csv", .. here], workingFolder: folder.Path);
        var workbook = await Kpibot.RunAsync(["ask", "leads by month this year", "--export", "leads.xlsx", .. here], workingFolder: folder.Path);
        var unwritable = await Kpibot.RunAsync(["ask", "leads", "--export", "nowhere/leads.xlsx", .. here], workingFolder: folder.Path);

        Assert.True(alone.ExitCode == 0, alone.Error);
        Assert.StartsWith("\uFEFFIndicateur;Pays;Du;Au;Valeur;Unité", await TextAsync(folder["ca.csv"]), StringComparison.Ordinal);
        Assert.Equal(await TextAsync(folder["ca.csv"]), await TextAsync(folder["beside.csv"]));
        Assert.True(workbook.ExitCode == 0 && new FileInfo(folder["leads.xlsx"]).Length > 1_000, workbook.Error);
        Assert.Equal(1, unwritable.ExitCode);
        Assert.Contains("could not be written to nowhere/leads.xlsx", unwritable.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_back_leaves_no_file()
    {
        using var folder = new TemporaryFolder();

        var run = await Kpibot.RunAsync(["ask", "marge", "--export", "marge.csv", "--data", folder["data"], .. Clock], workingFolder: folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(folder["marge.csv"]));
    }

    private static async Task<string> TextAsync(string file) => System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
}
