namespace KpiBot.Host.Tests; public class Empty { [Fact] public void A() { } }
