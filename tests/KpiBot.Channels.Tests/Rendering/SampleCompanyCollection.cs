namespace KpiBot.Channels.Tests.Rendering;

/// <summary>The sample company is made once for all who ask it.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCompanyCollection : ICollectionFixture<SampleCompany>
{
    public const string Name = "sample company";
}
