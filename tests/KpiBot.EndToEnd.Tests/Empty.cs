namespace KpiBot.EndToEnd.Tests; public class Empty { [Fact] public void A() { } }
