using KpiBot.Core.Access;
using KpiBot.Core.Delivery;
using KpiBot.Core.Localization;

namespace KpiBot.Storage.Tests.Contract;

/// <summary>Where KpiBot can speak without being asked, as it was written, also after a restart.</summary>
public abstract class DestinationContract<TStore> : IDisposable where TStore : IStoreUnderTest, new()
{
    private static readonly Destination Chat = new("teams:a:1", DestinationKind.Personal, """{"serviceUrl":"https://smba.trafficmanager.net/emea/"}""")
    {
        Name = "  Équipe\u202F\"A\" \ud83d\ude42",
        Person = Identity.Entra("11111111-2222-3333-4444-555555555555"),
        AddedBy = Identity.Email("anna@example.com"),
        Language = UiLanguage.French,
        IsWelcomed = true,
        Stopped = StopReason.BlockedByPerson,
    };

    private static readonly Destination Bare = new("teams:19:" + new string('x', 4_000), DestinationKind.Channel, "{}");

    private readonly TStore store = new();

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void They_are_read_as_they_were_written()
    {
        store.Destinations.Write(Chat);
        store.Destinations.Write(Bare);

        Assert.Equal([Chat, Bare], Kept());
        store.Reopen();
        Assert.Equal([Chat, Bare], Kept());
    }

    [Fact]
    public void The_newest_takes_the_place_of_the_one_before()
    {
        store.Destinations.Write(Chat);
        store.Destinations.Write(Chat with { Address = "new", Stopped = null, Language = null });
        store.Reopen();

        Assert.Equal([Chat with { Address = "new", Stopped = null, Language = null }], Kept());
    }

    [Fact]
    public void What_is_forgotten_is_gone_and_the_others_stay()
    {
        store.Destinations.Write(Chat);
        store.Destinations.Write(Bare);

        store.Destinations.Forget(["teams:never:there", Chat.Id]);
        store.Reopen();

        Assert.Equal([Bare], Kept());
    }

    [Fact]
    public void Ids_that_differ_in_case_alone_are_two()
    {
        store.Destinations.Write(Chat with { Id = "teams:a:X" });
        store.Destinations.Write(Chat with { Id = "teams:a:x" });

        Assert.Equal(2, Kept().Count);
    }

    private List<Destination> Kept() => [.. store.Destinations.ReadAll().OrderBy(d => d.Kind)];
}
