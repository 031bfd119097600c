namespace KpiBot.Connectors.Tests; public class Empty { [Fact] public void A() { } }
