namespace KpiBot.Storage.Tests; public class Empty { [Fact] public void A() { } }
