using System.Text.Json;

namespace KpiBot.Channels.Tests;

/// <summary>What others send is read as far as it can be.</summary>
public sealed class LooseJsonTests
{
    [Theory]
    [InlineData("""{"a":"revenue \ud83d this month"}""", "revenue \uFFFD this month")]
    [InlineData("""{"a":"\udcca"}""", "\uFFFD")]
    [InlineData("""{"a":"\ud83d\ud83d\udcca\udcca"}""", "\uFFFD\U0001F4CA\uFFFD")]
    [InlineData("""{"a":"\\ud83d \" \u00e9 \ud83dx"}""", "\\ud83d \" é \uFFFDx")]
    [InlineData("""{"a":"\ud83d\udcca é"}""", "\U0001F4CA é")]
    public void Half_a_surrogate_pair_is_a_sign_that_cannot_be_read(string json, string text) =>
        Assert.Equal(text, LooseJson.Text(JsonDocument.Parse(json).RootElement, "a"));

    [Theory]
    [InlineData("""{"a":7}""")]
    [InlineData("""{"a":null}""")]
    [InlineData("[]")]
    public void What_is_no_text_is_null(string json) => Assert.Null(LooseJson.Text(JsonDocument.Parse(json).RootElement, "a"));
}
