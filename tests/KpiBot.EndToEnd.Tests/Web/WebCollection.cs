namespace KpiBot.EndToEnd.Tests.Web;

/// <summary>One running KpiBot and one browser for all tests of its page.</summary>
[CollectionDefinition(nameof(WebSession))]
public sealed class WebCollection : ICollectionFixture<WebSession>;
