using System.Runtime.CompilerServices;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Rendering;

/// <summary>Every kind of answer, in both languages, on every channel, is what its verified file holds.</summary>
public sealed class VerifiedRenderingTests(SampleCompany company) : IClassFixture<SampleCompany>
{
    public static IEnumerable<TheoryDataRow<string, UiLanguage>> Cases =>
        from kind in AskedKinds.All
        from language in Enum.GetValues<UiLanguage>()
        select new TheoryDataRow<string, UiLanguage>(kind.Name, language);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_answer_is_rendered_as_verified(string name, UiLanguage language)
    {
        var kind = AskedKinds.All.Single(asked => asked.Name == name);
        var reply = await company.AskAsync(kind.In(language), language, kind.Earlier is { } earlier ? [earlier.In(language)] : []);

        Assert.All(reply.Answers, answer => Assert.Equal(language, answer.Language));
        await Assert.AllAsync(Renderings.Channels.Keys, async channel => VerifiedFile.Equal(PathOf(name, language, channel), await Renderings.OfAsync(reply, channel)));
    }

    [Fact]
    public void No_verified_file_is_left_over()
    {
        var expected =
            from kind in AskedKinds.All
            from language in Enum.GetValues<UiLanguage>()
            from channel in Renderings.Channels.Keys
            select PathOf(kind.Name, language, channel);

        Assert.Equal(expected.Order(StringComparer.Ordinal), Directory.GetFiles(Folder()).Order(StringComparer.Ordinal));
    }

    private static string PathOf(string kind, UiLanguage language, string channel) =>
        Path.Combine(Folder(), $"{kind}.{(language is UiLanguage.French ? "fr" : "en")}.{channel}.{Renderings.Channels[channel]}");

    private static string Folder([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(test))!, "Verified");
}
