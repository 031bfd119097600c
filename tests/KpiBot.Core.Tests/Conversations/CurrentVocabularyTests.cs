using KpiBot.Core.Conversations;
using KpiBot.Core.Tests.Answers;
using KpiBot.Core.Tests.Queries;

namespace KpiBot.Core.Tests.Conversations;

public class CurrentVocabularyTests
{
    [Fact]
    public void It_holds_the_values_of_every_dimension_also_of_those_that_sources_added()
    {
        var facts = new RowFacts(Rows.Sale("2026-11-02", 10, "Germany").With("loyalty_tier", "Gold"))
        {
            OwnDimensions = { ["sales"] = ["loyalty_tier"] },
        };

        var members = new CurrentVocabulary(Results.Catalog, facts).Get().MembersByDimension;

        Assert.Equal(["Germany"], members["country"]);
        Assert.Equal(["Gold"], members["loyalty_tier"]);
    }

    [Fact]
    public void It_is_gathered_once_for_the_same_facts()
    {
        var vocabulary = new CurrentVocabulary(Results.Catalog, new RowFacts());
        Assert.Same(vocabulary.Get(), vocabulary.Get());
    }

    [Fact]
    public void A_sync_that_ended_brings_its_names()
    {
        var store = new SwitchingStore { Snapshot = new RowFacts() };
        var vocabulary = new CurrentVocabulary(Results.Catalog, store);
        Assert.Empty(vocabulary.Get().MembersByDimension["country"]);

        store.Snapshot = new RowFacts(Rows.Sale("2026-11-02", 10, "Germany"));

        Assert.Equal(["Germany"], vocabulary.Get().MembersByDimension["country"]);
    }
}
