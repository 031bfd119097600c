using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Core.Tests.Answers.Wording;

public class AxisWordingTests
{
    public static TheoryData<UiLanguage, KpiUnit, decimal[], string> Axes => new()
    {
        { English, KpiUnit.Money, [0, 500_000, 1_000_000], "€0 €0.5M €1.0M" },
        { French, KpiUnit.Money, [0, 600_000, 1_200_000], "0_€ 0,6_M€ 1,2_M€" },
        { French, KpiUnit.Money, [-20_000, 0, 20_000], "-20_k€ 0_€ 20_k€" },
        { English, KpiUnit.Money, [0, 2_000, 4_000], "€0 €2,000 €4,000" },
        { French, KpiUnit.Money, [0, 2_000_000_000, 4_000_000_000], "0_€ 2_Md€ 4_Md€" },
        { English, KpiUnit.Count, [0, 50_000, 100_000], "0 50k 100k" },
        { French, KpiUnit.Count, [0, 500_000, 1_000_000], "0 0,5_M 1,0_M" },
        { French, KpiUnit.Count, [0, 1_000, 2_000], "0 1_000 2_000" },
        { French, KpiUnit.Percent, [0, 0.025m, 0.05m], "0_% 2,5_% 5,0_%" },
        { English, KpiUnit.Percent, [0.12m, 0.13m], "12% 13%" },
        { English, KpiUnit.Days, [0, 10, 20], "0_d 10_d 20_d" },
        { French, KpiUnit.Days, [0, 365.25m, 730.5m], "0_an 1_an 2_ans" },
        { English, KpiUnit.Score, [-20, 0, 20], "-20 0 20" },
        { French, KpiUnit.Score, [4.2m, 4.4m], "4,2 4,4" },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void An_axis_has_one_multiple_and_as_many_decimals_as_it_needs(UiLanguage language, KpiUnit unit, decimal[] values, string labels) =>
        Assert.Equal(labels, string.Join(' ', new AxisWording(language, "EUR").Labels(unit, values)).Replace(FrenchTypography.NarrowSpace, '_'));

    [Theory]
    [InlineData("CHF", "CHF 0 CHF 10k CHF 20k")]
    [InlineData("USD", "$0 $10k $20k")]
    public void Other_currencies_stand_where_they_are_written(string currency, string labels) =>
        Assert.Equal(labels, string.Join(' ', new AxisWording(English, currency).Labels(KpiUnit.Money, [0, 10_000, 20_000])));
}
