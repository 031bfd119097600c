using System.Text.Json;
using KpiBot.Channels.Teams.Cards;
using KpiBot.Channels.Tests.Charts;
using KpiBot.Core.Answers;
using KpiBot.Core.Calendar;
using KpiBot.Core.Localization;

namespace KpiBot.Channels.Tests.Teams;

public sealed class CardTests
{
    [Fact]
    public void A_number_comes_first_and_large_with_what_it_covers_and_what_it_rests_on()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi());

        Assert.Equal(
            """
            Revenue · Germany
            142 300 €
            +12.3 % ✓ vs 1–22 October (126 700 €)
            November 2026 so far (1–22 Nov)
            Read “revenu” as “revenue”.
            2 amounts in CHF have no rate and are left out.
            Sales through 22 Nov 2026, synced at 09:00
            Σ net amount of sales
            Sales lines  900
            """,
            CardReading.TextOf(card).Replace('\u202F', ' '));
        Assert.Equal("ExtraLarge", CardReading.RunSaying(card, "142\u202F300 €").GetProperty("size").GetString());
        Assert.Equal("1.5", card.GetProperty("version").GetString());
    }

    [Theory]
    [InlineData(Tone.Good, "\u202F✓", null)]
    [InlineData(Tone.Bad, "\u202F!", "Attention")]
    public void A_change_has_the_sign_of_its_tone_and_the_colour_of_text(Tone tone, string sign, string? colour)
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Change = new("+1 %", "vs before", tone) });
        Assert.Equal(colour, CardReading.RunSaying(card, sign).TryGetProperty("color", out var color) ? color.GetString() : null);
        Assert.False(CardReading.RunSaying(card, "+1 %").TryGetProperty("color", out _));
    }

    [Fact]
    public void A_change_that_is_neither_good_nor_bad_has_no_sign()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Change = new("+1 %", "vs before", Tone.Neutral) });
        Assert.Contains("+1 % vs before", CardReading.TextOf(card));
    }

    [Theory]
    [InlineData(UiLanguage.English, "en", "How computed", "Sample data · ")]
    [InlineData(UiLanguage.French, "fr", "Mode de calcul", "Données d’exemple · ")]
    public void The_cards_own_words_are_in_the_answers_language(UiLanguage language, string tag, string button, string sampleData)
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi(language) with { IsSampleData = true });
        Assert.Equal(tag, card.GetProperty("lang").GetString());
        Assert.Equal(button, Assert.Single(CardReading.ButtonsOf(card)).GetProperty("title").GetString());
        Assert.Contains(sampleData, CardReading.TextOf(card));
    }

    [Fact]
    public void How_it_was_computed_is_hidden_until_its_button_is_pressed()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi());
        var button = Assert.Single(CardReading.ButtonsOf(card));
        Assert.Equal("Action.ToggleVisibility", button.GetProperty("type").GetString());
        var target = Assert.Single(button.GetProperty("targetElements").EnumerateArray()).GetString();
        var hidden = card.GetProperty("body").EnumerateArray().Single(element => element.TryGetProperty("id", out var id) && id.GetString() == target);
        Assert.False(hidden.GetProperty("isVisible").GetBoolean());
        Assert.Contains("Σ net amount of sales", hidden.ToString());
    }

    [Fact]
    public void Facts_that_lead_are_shown_and_the_rest_is_hidden_until_its_button_is_pressed()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi(UiLanguage.French) with
        {
            Insights = [SampleAnswers.Insight("one"), SampleAnswers.Insight("two")],
            MoreInsights = [SampleAnswers.Insight("three"), SampleAnswers.Insight("four")],
        });

        var button = CardReading.ButtonsOf(card)[0];
        Assert.Equal(("Action.ToggleVisibility", "2 autres faits"), (button.GetProperty("type").GetString(), button.GetProperty("title").GetString()));
        var body = card.GetProperty("body").EnumerateArray().ToList();
        var hidden = body.Single(element => element.TryGetProperty("id", out var id) && id.GetString() == button.GetProperty("targetElements")[0].GetString());
        Assert.False(hidden.GetProperty("isVisible").GetBoolean());
        Assert.All(["three", "four"], text => Assert.Contains(text, hidden.ToString()));
        Assert.All(["one", "two"], text => Assert.Contains(body, element => element.GetProperty("type").GetString() == "RichTextBlock" && element.ToString().Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Rows_are_a_table_with_a_header_and_bars_of_their_size()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Breakdown(
            SampleAnswers.Row("Germany", "80", "+5 %", Tone.Good, share: 1),
            SampleAnswers.Row("France", "40", "−3 %", Tone.Bad, share: 0.625),
            SampleAnswers.Row("Spain", "no data")));

        Assert.Equal(
            [
                ["Country", "Revenue", "", "Change"],
                ["Germany", "80", "██████", "+5 %\u202F✓"],
                ["France", "40", "███▊", "−3 %\u202F!"],
                ["Spain", "no data", "", ""],
            ],
            CardReading.TableOf(card));
    }

    [Fact]
    public void Two_dimensions_share_the_first_column()
    {
        var answer = SampleAnswers.Breakdown() with { Table = new(["Country", "Channel", "Revenue"], [new(["Germany", "Web"], "80", null, Tone.Neutral, null)]) };
        Assert.Equal([["Country · Channel", "Revenue"], ["Germany · Web", "80"]], CardReading.TableOf(AdaptiveCardRenderer.Render(answer)));
    }

    [Theory]
    [InlineData(12, 12, 0, "")]
    [InlineData(13, 10, 3, "")]
    [InlineData(100, 10, 90, "")]
    [InlineData(101, 10, 90, "… and 1 more row.")]
    [InlineData(2_100, 10, 90, "… and 2,000 more rows.")]
    public void A_long_table_shows_its_top_keeps_the_next_behind_a_button_and_counts_the_rest(int rows, int shown, int behind, string line)
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Breakdown([.. Enumerable.Range(1, rows).Select(n => SampleAnswers.Row($"member {n}"))]));
        var tables = CardReading.TablesOf(card);
        Assert.Equal(shown, tables[0].Count - 1);
        Assert.Equal("member 1", tables[0][1][0]);
        Assert.Equal(behind, tables.Skip(1).Sum(table => table.Count - 1));
        Assert.Equal(line.Length > 0, CardReading.TextOf(card).Contains(line + " All of them can be exported", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(42, "Show all 42 rows")]
    [InlineData(240, "Show 100 of 240 rows")]
    public void The_button_that_shows_all_is_there_where_there_is_more_and_says_how_much(int rows, string? title)
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Breakdown([.. Enumerable.Range(1, rows).Select(n => SampleAnswers.Row($"member {n}"))]));
        var button = CardReading.ButtonsOf(card).SingleOrDefault(action => action.GetProperty("title").GetString()!.StartsWith("Show", StringComparison.Ordinal));
        Assert.Equal(title, title is null ? null : button.GetProperty("title").GetString());
        if (title is null)
            return;
        var hidden = card.GetProperty("body").EnumerateArray().Single(element => element.TryGetProperty("id", out var id) && id.GetString() == button.GetProperty("targetElements")[0].GetString());
        Assert.False(hidden.GetProperty("isVisible").GetBoolean());
        Assert.Equal("Table", hidden.GetProperty("type").GetString());
    }

    [Fact]
    public void A_long_trend_shows_its_newest_end_and_counts_the_rest()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Trend([.. Enumerable.Range(1, 365).Select(n => SampleAnswers.Row($"day {n}"))]));
        var tables = CardReading.TablesOf(card);
        Assert.Equal("day 266", tables[0][1][0]);
        Assert.Equal("day 355", tables[0][^1][0]);
        Assert.Equal("day 365", tables[1][^1][0]);
        Assert.Contains("265 earlier rows are not shown.", CardReading.TextOf(card));
    }

    [Fact]
    public void Of_a_trend_of_members_the_newest_point_of_each_is_shown_and_all_behind_the_button()
    {
        var card = AdaptiveCardRenderer.Render(ChartAnswers.Word(UiLanguage.English, ChartAnswers.MembersResult(
            Grain.Month, "2025-11-01", ("Germany", [.. Enumerable.Range(1, 12).Select(n => (decimal?)n)]), ("France", [.. Enumerable.Range(1, 12).Select(n => (decimal?)(n * 10))]))));
        var tables = CardReading.TablesOf(card);
        Assert.Equal(["October 2026 · Germany €12", "October 2026 · France €120"], tables[0].Skip(1).Select(row => $"{row[0]} {row[1]}"));
        Assert.Equal(24, tables[1].Count - 1);
        Assert.Equal("Show all 24 rows", CardReading.ButtonsOf(card)[0].GetProperty("title").GetString());
    }

    [Fact]
    public void There_are_at_most_six_buttons_and_those_that_show_come_first()
    {
        var ways = Enumerable.Range(1, 9).Select(n => new AnswerChoice($"way {n}", $"question {n}")).ToList();
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Breakdown([.. Enumerable.Range(1, 40).Select(n => SampleAnswers.Row($"member {n}"))]) with { Ways = ways });
        Assert.Equal(["Show all 40 rows", "How computed", "way 1", "way 2", "way 3", "way 4"], CardReading.ButtonsOf(card).Select(b => b.GetProperty("title").GetString()));
    }

    [Fact]
    public void A_series_is_a_line_of_blocks_with_the_ends_of_its_scale()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Spark = new([1, 5, null, 3], "€1k", "€5k") });
        Assert.Contains("▁▇ ▃  €1k – €5k", CardReading.TextOf(card));
    }

    [Fact]
    public void An_outlook_stands_under_the_number_with_the_sign_of_its_news()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Outlook = [new("Off track:", "landing at €1,200", Tone.Bad)] });
        Assert.Contains("Off track: landing at €1,200\u202F!", CardReading.TextOf(card));
    }

    [Fact]
    public void A_choice_is_a_button_that_asks_its_question()
    {
        var card = AdaptiveCardRenderer.Render(new IssueAnswer(UiLanguage.French, "ambiguous_kpi", "Quelle marge ?",
            [new("Taux de marque", "taux de marque du mois"), new("Taux de marge", "taux de marge du mois")]));

        Assert.Equal("Quelle marge ?", CardReading.TextOf(card));
        var button = CardReading.ButtonsOf(card)[1];
        Assert.Equal("Action.Execute", button.GetProperty("type").GetString());
        Assert.Equal("Taux de marge", button.GetProperty("title").GetString());
        Assert.Equal("""{"verb":"ask","question":"taux de marge du mois"}""", button.GetProperty("data").GetProperty("sealed").GetString());

        var fallback = button.GetProperty("fallback");
        Assert.Equal(("Action.Submit", "Taux de marge"), (fallback.GetProperty("type").GetString(), fallback.GetProperty("title").GetString()));
        Assert.Equal(button.GetProperty("data").GetRawText(), fallback.GetProperty("data").GetRawText());
    }

    [Fact]
    public void Definitions_lists_and_texts_have_their_cards()
    {
        LabelledText[] lines = [new("Formula", "revenue ÷ orders"), new("Unit", "money")];
        Assert.Equal("Basket\nMean order\nFormula  revenue ÷ orders\nUnit  money",
            CardReading.TextOf(AdaptiveCardRenderer.Render(new DefinitionAnswer(UiLanguage.English, "basket", "Basket", "Mean order", lines))));
        Assert.Equal("KPIs\nFormula  revenue ÷ orders\nUnit  money",
            CardReading.TextOf(AdaptiveCardRenderer.Render(new KpiListAnswer(UiLanguage.English, "KPIs", lines))));
        Assert.Equal("Help\nAsk away.",
            CardReading.TextOf(AdaptiveCardRenderer.Render(new TextAnswer(UiLanguage.English, "Help", ["Ask away."], ["revenue"]))));
    }

    [Theory]
    [InlineData("**bold** [link](https://example.com) # _x_")]
    [InlineData("<at>Megan</at> & <b>x</b>")]
    public void Text_out_of_the_data_is_shown_as_it_is(string text)
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Title = text });
        Assert.Equal(text, CardReading.RunsOf(card).First().GetProperty("text").GetString());
        Assert.DoesNotContain("\"TextBlock\"", card.ToString());
        Assert.DoesNotContain("entities", card.ToString());
    }

    [Fact]
    public void Text_out_of_the_data_calls_none_of_the_clients_date_functions()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Title = "{{DATE(2017-02-14T06:08:39Z)}}" });
        Assert.DoesNotContain("{{", card.ToString());
    }

    [Fact]
    public void What_stands_for_the_card_is_neither_markdown_nor_markup()
    {
        var card = AdaptiveCardRenderer.Render(SampleAnswers.Kpi() with { Summary = "*a* <audio src='x'/>" });
        Assert.Equal(@"\*a\* \<audio src='x'/\>", card.GetProperty("fallbackText").GetString());
        Assert.DoesNotContain("<", card.GetProperty("speak").GetString());
    }

    [Fact]
    public void Every_kind_of_answer_has_a_card()
    {
        Answer[] kinds =
        [
            SampleAnswers.Kpi(),
            SampleAnswers.Text("text"),
            new DefinitionAnswer(UiLanguage.English, "kpi", "title", "description", []),
            new KpiListAnswer(UiLanguage.English, "title", []),
            new IssueAnswer(UiLanguage.English, "code", "text", []),
        ];

        var known = typeof(Answer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Answer)));
        Assert.Equal(known.Select(type => type.Name).Order(), kinds.Select(kind => kind.GetType().Name).Order());
        Assert.All(kinds, kind => Assert.Equal(JsonValueKind.Object, AdaptiveCardRenderer.Render(kind).ValueKind));
    }
}
