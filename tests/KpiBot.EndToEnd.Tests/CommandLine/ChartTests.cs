namespace KpiBot.EndToEnd.Tests.CommandLine;

/// <summary><c>ask --chart</c> leaves a picture where the command was typed, whichever process answered.</summary>
public class ChartTests
{
    private static readonly string[] Clock = ["--now", "2026-11-23T09:00:00", "--tz", "Europe/Paris"];

    [Fact]
    public async Task An_answer_is_drawn_to_a_file()
    {
        using var folder = new TemporaryFolder();
        string[] here = ["--data", folder["data"], .. Clock];

        var alone = await Ask("CA du mois dernier par pays", "ca.png");
        await using var bot = await RunningBot.StartAsync(here);
        var beside = await Ask("CA du mois dernier par pays", "beside.png");
        var two = await Ask("revenue and leads by month this year", "both.png");
        var number = await Ask("revenue last month", "number.png");
        var nombre = await Ask("chiffre d'affaires du mois dernier", "nombre.png");

        Assert.True(alone.ExitCode == 0, alone.Error);
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString((await BytesAsync("ca.png"))[1..4]));
        Assert.Equal(await BytesAsync("ca.png"), await BytesAsync("beside.png"));
        Assert.True(beside.ExitCode == 0, beside.Error);
        Assert.True(two.ExitCode == 0 && File.Exists(folder["both.png"]) && File.Exists(folder["both-2.png"]), two.Error);
        Assert.False(File.Exists(folder["number.png"]));
        Assert.Equal((0, true), (number.ExitCode, number.Error.Contains("nothing to draw", StringComparison.Ordinal)));
        Assert.Equal((0, true), (nombre.ExitCode, nombre.Error.Contains("rien à dessiner", StringComparison.Ordinal)));

        Task<KpibotRun> Ask(string question, string file) => Kpibot.RunAsync(["ask", question, "--chart", file, .. here], workingFolder: folder.Path);
        Task<byte[]> BytesAsync(string file) => File.ReadAllBytesAsync(folder[file], TestContext.Current.CancellationToken);
    }
}
