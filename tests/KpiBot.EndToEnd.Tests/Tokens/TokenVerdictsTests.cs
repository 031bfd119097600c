using KpiBot.Channels.Tests.Teams.Tokens;

namespace KpiBot.EndToEnd.Tests.Tokens;

/// <summary>
/// The same tokens before KpiBot and before Microsoft's own library, the verdicts side by side. Where the two differ it is meant,
/// said why, and in the documentation.
/// </summary>
public sealed class TokenVerdictsTests
{
    private const string Documentation = "teams-tokens.md";

    [Fact]
    public async Task KpiBot_and_Microsofts_library_agree_but_where_it_is_meant()
    {
        await using var judge = TokenJudge.Start();
        await using var issuer = await LoopbackIssuer.StartAsync();
        var surprises = new List<string>();
        foreach (var test in TokenCase.All)
        {
            var isTaken = await JudgedKpiBot.TakesAsync(test, issuer);
            var judgement = await judge.JudgeAsync(test, issuer);
            var row = $"| {test.Name} | {Word(isTaken)} | {Word(judgement.IsTaken)} | {ExpectedDifferences.ReasonFor(test)} |";
            TestContext.Current.TestOutputHelper?.WriteLine(row);
            var isMeant = ExpectedDifferences.ReasonFor(test) is not null;
            if (isTaken != test.IsTaken || isTaken != judgement.IsTaken != isMeant || (isMeant && !IsDocumented(row)))
                surprises.Add($"{row} {judgement.Reason}");
        }

        Assert.Empty(surprises);
    }

    [Fact]
    public void Every_difference_is_of_a_case_of_the_table() =>
        Assert.Subset(TokenCase.All.Select(c => c.Name).ToHashSet(), ExpectedDifferences.Names.ToHashSet());

    private static bool IsDocumented(string row) => File.ReadAllText(Repository.Folder("docs", Documentation)).Contains(row, StringComparison.Ordinal);

    private static string Word(bool isTaken) => isTaken ? "taken" : "refused";
}
