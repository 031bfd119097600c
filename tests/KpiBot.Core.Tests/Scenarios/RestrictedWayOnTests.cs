using KpiBot.Core.Answers;
using KpiBot.Core.Tests.Access;
using KpiBot.Core.Tests.Answers;

namespace KpiBot.Core.Tests.Scenarios;

/// <summary>As <see cref="WayOnTests"/>, for somebody who may see one KPI alone: a button never asks about another KPI than it says.</summary>
public sealed class RestrictedWayOnTests
{
    [Fact]
    public async Task Every_way_on_asks_what_it_says()
    {
        var (offered, wrong) = (0, new List<string>());
        foreach (var question in ScenarioFiles.Understood.Concat(ScenarioFiles.Gaps).Where(q => q.Context.Count == 0).Select(q => q.Ask).Distinct())
        {
            foreach (var choice in (await Team.Carl.Ask(question)).Answers.OfType<IssueAnswer>().SelectMany(a => a.Choices))
            {
                offered++;
                var parse = (await Team.Carl.Ask(choice.Question)).Parse;
                var named = Results.Catalog.Kpis.FirstOrDefault(k => choice.Label == k.Name.English || choice.Label == k.Name.French);
                if (parse is not { Issue: null, NotUnderstood.Count: 0 } || (named is not null && parse.Intent.Question()?.Kpis.Any(k => k.Id == named.Id) != true))
                    wrong.Add($"“{question}” offers {choice.Label}: “{choice.Question}”");
            }
        }

        Assert.InRange(offered, 100, int.MaxValue);
        Assert.Empty(wrong);
    }
}
