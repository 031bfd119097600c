using CsCheck;
using KpiBot.Core.Answers.Wording;
using KpiBot.Core.Kpis;
using KpiBot.Core.Localization;
using static KpiBot.Core.Localization.UiLanguage;

namespace KpiBot.Core.Tests.Answers.Wording;

public class ValueWordingTests
{
    private const char Narrow = '\u202F';

    [Theory]
    [InlineData("142300", "€142,300", "142_300_€")]
    [InlineData("142300.49", "€142,300", "142_300_€")]
    [InlineData("84.325", "€84.33", "84,33_€")]
    [InlineData("500", "€500", "500_€")]
    [InlineData("0", "€0", "0_€")]
    [InlineData("-1234.5", "-€1,235", "-1_235_€")]
    [InlineData("999.999", "€1,000.00", "1_000,00_€")]
    public void Amounts_show_cents_only_where_they_matter(string amount, string english, string french) =>
        AssertBoth(KpiUnit.Money, amount, english, french);

    [Theory]
    [InlineData("0.123", "12.3%", "12,3_%")]
    [InlineData("0.12349", "12.3%", "12,3_%")]
    [InlineData("0.1235", "12.4%", "12,4_%")]
    [InlineData("-0.1235", "-12.4%", "-12,4_%")]
    [InlineData("0", "0.0%", "0,0_%")]
    [InlineData("0.00421", "0.42%", "0,42_%")]
    [InlineData("0.0004", "0.040%", "0,040_%")]
    [InlineData("12.5", "1,250.0%", "1_250,0_%")]
    public void Percentages_are_fractions_with_one_decimal_and_more_where_one_would_hide_them(string fraction, string english, string french) =>
        AssertBoth(KpiUnit.Percent, fraction, english, french);

    [Theory]
    [InlineData("1028", "1,028", "1_028")]
    [InlineData("12.25", "12.3", "12,3")]
    [InlineData("-0.04", "0.0", "0,0")]
    public void Counts_are_whole_unless_the_data_are_not(string count, string english, string french) =>
        AssertBoth(KpiUnit.Count, count, english, french);

    [Theory]
    [InlineData("1", "1 day", "1_jour")]
    [InlineData("1.5", "1.5 days", "1,5_jour")]
    [InlineData("34.26", "34.3 days", "34,3_jours")]
    [InlineData("120.4", "120 days", "120_jours")]
    [InlineData("365.25", "1 year", "1 an")]
    [InlineData("822", "2 years 3 months", "2 ans et 3 mois")]
    [InlineData("396", "1 year 1 month", "1 an et 1 mois")]
    public void Days_become_years_and_months_from_a_year_on(string days, string english, string french) =>
        AssertBoth(KpiUnit.Days, days, english, french);

    [Theory]
    [InlineData("42", "42", "42")]
    [InlineData("42.25", "42.3", "42,3")]
    [InlineData("4.267", "4.27", "4,27")]
    public void Scores_of_a_small_scale_keep_two_decimals(string score, string english, string french) =>
        AssertBoth(KpiUnit.Score, score, english, french);

    [Theory]
    [InlineData(KpiUnit.Percent, "0.021", "+2.1 pts", "+2,1_pts")]
    [InlineData(KpiUnit.Percent, "-0.012", "-1.2 pts", "-1,2_pt")]
    [InlineData(KpiUnit.Percent, "0.0018", "+0.2 pts", "+0,2_pt")]
    [InlineData(KpiUnit.Percent, "-0.0001", "-0.01 pts", "-0,01_pt")]
    [InlineData(KpiUnit.Score, "4", "+4 pts", "+4_pts")]
    [InlineData(KpiUnit.Score, "-9.62", "-9.6 pts", "-9,6_pts")]
    [InlineData(KpiUnit.Money, "1200", "+€1,200", "+1_200_€")]
    [InlineData(KpiUnit.Money, "-1200", "-€1,200", "-1_200_€")]
    [InlineData(KpiUnit.Count, "7", "+7", "+7")]
    [InlineData(KpiUnit.Days, "-3.4", "-3.4 days", "-3,4_jours")]
    public void Changes_carry_their_sign_and_rates_change_by_points(KpiUnit unit, string change, string english, string french)
    {
        Assert.Equal(english, new ValueWording(English, "EUR").Change(unit, Decimal(change), beside: 40));
        Assert.Equal(french.Replace('_', Narrow), new ValueWording(French, "EUR").Change(unit, Decimal(change), beside: 40));
    }

    [Fact]
    public void A_small_scale_keeps_its_precision_in_its_changes() =>
        Assert.Equal("+0.12 pts", new ValueWording(English, "EUR").Change(KpiUnit.Score, 0.123m, beside: 4.2m));

    [Theory]
    [InlineData("1234500", "€1,234.5k", "1_234,5_k€")]
    [InlineData("9500", "€9,500", "9_500_€")]
    [InlineData("1999949", "€1,999.9k", "1_999,9_k€")]
    [InlineData("2340000", "€2.34M", "2,34_M€")]
    [InlineData("2300000", "€2.3M", "2,3_M€")]
    [InlineData("2000000", "€2M", "2_M€")]
    [InlineData("12500000", "€12.5M", "12,5_M€")]
    [InlineData("-12500000000", "-€12.5bn", "-12,5_Md€")]
    public void Compact_amounts_are_told_in_thousands_and_millions(string amount, string english, string french)
    {
        Assert.Equal(english, new ValueWording(English, "EUR").Compact(KpiUnit.Money, Decimal(amount)));
        Assert.Equal(french.Replace('_', Narrow), new ValueWording(French, "EUR").Compact(KpiUnit.Money, Decimal(amount)));
    }

    [Theory]
    [InlineData("784205", "991000", "€784,200 – €991,000", "784_200_€ – 991_000_€")]
    [InlineData("95", "12480", "€95 – €12,480", "95_€ – 12_480_€")]
    public void The_ends_of_an_estimate_are_written_alike(string low, string high, string english, string french)
    {
        Assert.Equal(english, new ValueWording(English, "EUR").Range(KpiUnit.Money, Decimal(low), Decimal(high)));
        Assert.Equal(french.Replace('_', Narrow), new ValueWording(French, "EUR").Range(KpiUnit.Money, Decimal(low), Decimal(high)));
    }

    [Theory]
    [InlineData("784200", "991000", "€784.2k", "€991.0k")]
    [InlineData("9500", "12000", "€9.5k", "€12.0k")]
    [InlineData("1500000", "2500000", "€1.5M", "€2.5M")]
    [InlineData("100", "900", "€100", "€900")]
    public void The_ends_of_a_series_are_counted_in_one_multiple(string low, string high, string lowest, string highest) =>
        Assert.Equal((lowest, highest), new ValueWording(English, "EUR").CompactEnds(KpiUnit.Money, Decimal(low), Decimal(high)));

    [Theory]
    [InlineData("0.2", "20%", "20_%")]
    [InlineData("0.025", "2.5%", "2,5_%")]
    public void A_percentage_that_was_typed_has_no_more_decimals_than_it_had(string fraction, string english, string french)
    {
        Assert.Equal(english, new ValueWording(English, "EUR").Said(KpiUnit.Percent, Decimal(fraction)));
        Assert.Equal(french.Replace('_', Narrow), new ValueWording(French, "EUR").Said(KpiUnit.Percent, Decimal(fraction)));
    }

    [Theory]
    [InlineData("USD", "$12.50", "12,50_$")]
    [InlineData("GBP", "£12.50", "12,50_£")]
    [InlineData("JPY", "¥13", "13_¥")]
    [InlineData("CHF", "CHF 12.50", "12,50_CHF")]
    public void Currencies_have_their_sign_or_their_code(string currency, string english, string french)
    {
        Assert.Equal(english, new ValueWording(English, currency).Full(KpiUnit.Money, 12.5m));
        Assert.Equal(french.Replace('_', Narrow), new ValueWording(French, currency).Full(KpiUnit.Money, 12.5m));
    }

    [Fact]
    public void A_column_of_amounts_has_the_precision_of_its_largest() =>
        Assert.Equal("€84", new ValueWording(English, "EUR").Full(KpiUnit.Money, 84.32m, largestBeside: 12_000m));

    [Fact]
    public void Nothing_is_no_data_and_never_zero()
    {
        Assert.Equal("no data", new ValueWording(English, "EUR").Full(KpiUnit.Percent, null));
        Assert.Equal("aucune donnée", new ValueWording(French, "EUR").Full(KpiUnit.Percent, null));
    }

    [Fact]
    public void A_number_that_rounds_to_nothing_has_no_sign() =>
        Gen.Select(Gen.Decimal[-0.00000049m, 0.00000049m], Gen.Enum<KpiUnit>(), Gen.Enum<UiLanguage>()).Sample((value, unit, language) =>
        {
            var text = new ValueWording(language, "EUR").Full(unit, value);
            return !text.Contains('-') && !text.Contains('+');
        });

    [Fact]
    public void French_never_breaks_a_line_between_a_number_and_its_unit() =>
        Gen.Select(Gen.Decimal[-10_000_000m, 10_000_000m], Gen.Enum<KpiUnit>().Where(unit => unit is not KpiUnit.Days))
            .Sample((value, unit) => !new ValueWording(French, "EUR").Full(unit, value).Contains(' '));

    private static void AssertBoth(KpiUnit unit, string value, string english, string french)
    {
        Assert.Equal(english, new ValueWording(English, "EUR").Full(unit, Decimal(value)));
        Assert.Equal(french.Replace('_', Narrow), new ValueWording(French, "EUR").Full(unit, Decimal(value)));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
