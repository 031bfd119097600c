namespace KpiBot.Host;

/// <summary>What a newcomer is told: questions that work on the sample company, and where the bot is reached.</summary>
internal static class WhatToTry
{
    public const string DefaultAddress = "http://localhost:3978";

    public const string Questions = """
          dotnet run --project src/KpiBot.Host -- ask "what's our conversion rate this month"
          dotnet run --project src/KpiBot.Host -- ask "chiffre d'affaires du mois dernier par pays"
        """;

    public static string Channels(string address, bool isOpen) => $"""
        Teams: the messaging endpoint is {address}/api/messages
        {(isOpen
            ? $"Agents Playground: npx @microsoft/m365agentsplayground start -e {address}/api/messages -c msteams"
            : "Agents Playground: start with --playground to open it to clients on this machine")}
        """;

    /// <summary>After the first command has made the sample company.</summary>
    public static void SayTo(TextWriter output) => output.WriteLine($"""

        The sample company is loaded. Try:
        {Questions}
        Without a command KpiBot runs as a bot, with a page at {DefaultAddress}/
        {Channels(DefaultAddress, isOpen: false)}

        """);
}
