using KpiBot.Core.Answers.Wording;

namespace KpiBot.Core.Tests.Answers.Wording;

public class FrenchTypographyTests
{
    [Theory]
    [InlineData("Bonjour !", "Bonjour_!")]
    [InlineData("12,3 % : bien ; ou 4 € ?", "12,3_%_: bien_; ou 4_€_?")]
    [InlineData("« Web »", "«_Web_»")]
    [InlineData("déjà_fait_!", "déjà_fait_!")]
    [InlineData("rien à changer.", "rien à changer.")]
    public void Spaces_before_high_punctuation_are_narrow(string typed, string set) =>
        Assert.Equal(set.Replace('_', '\u202F'), FrenchTypography.Set(typed.Replace('_', '\u202F')));

    [Fact]
    public void Setting_twice_changes_nothing()
    {
        var once = FrenchTypography.Set("« Combien ? » : 3 % !");
        Assert.Equal(once, FrenchTypography.Set(once));
    }
}
