using System.Text.Json.Nodes;
using KpiBot.Channels.Teams.Cards.Buttons;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>The keys of every KpiBot under test, as the data folder keeps them beyond a restart.</summary>
internal static class TestKeys
{
    public static readonly IDataProtectionProvider Provider = new EphemeralDataProtectionProvider();

    public static readonly ButtonSeal Seal = new(Provider);

    /// <summary>What a button of a card carries that asks a question.</summary>
    public static JsonObject Asking(string question, Func<ButtonLoad, ButtonLoad>? change = null) => Data((change ?? (load => load))(new("ask", question)));

    public static JsonObject Data(ButtonLoad load) => new() { ["verb"] = load.Verb, ["sealed"] = Seal.Close(load) };
}
