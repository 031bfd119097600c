namespace KpiBot.EndToEnd.Tests.Answers;

/// <summary>One sample company for all who only read it.</summary>
[CollectionDefinition(nameof(SampleCompanyInProcess))]
public sealed class SampleCompanyCollection : ICollectionFixture<SampleCompanyInProcess>;
