namespace KpiBot.Channels.Tests; public class Empty { [Fact] public void A() { } }
