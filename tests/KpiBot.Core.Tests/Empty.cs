namespace KpiBot.Core.Tests; public class Empty { [Fact] public void A() { } }
