using System.Reflection;
using KpiBot.Core.Calendar;
using KpiBot.Core.Facts;
using KpiBot.Core.Kpis;
using KpiBot.Core.Queries;
using static KpiBot.Core.Localization.UiLanguage;
using static KpiBot.Core.Tests.Answers.Results;

namespace KpiBot.Core.Tests.Answers;

public class NoteWordingTests
{
    public static readonly TheoryData<ResultNote, string, string> Notes = new()
    {
        {
            new ResultNote.PartsDoNotAddUp("category", 1_300),
            "The rows add up to €1,300, not to the total of €1,100: the same one can count under more than one category.",
            "La somme des lignes est de 1_300_€, pas le total de 1_100_€_: un même élément peut compter sous plusieurs valeurs de «_catégorie_»."
        },
        {
            new ResultNote.RowsCut(12, 340),
            "12 more not shown, €340 together.",
            "12 autres non affichées, 340_€ au total."
        },
        { new ResultNote.RowsCut(1, null), "1 more not shown.", "1 autre non affichée." },
        {
            new ResultNote.RatesMissing([new("USD", 12_300, 45), new("CHF", 10, 1)]),
            "Left out for want of an exchange rate: $12,300 (45 rows), CHF 10 (1 row).",
            "Non comptés, faute de taux de change_: 12_300_$ (45_lignes), 10_CHF (1_ligne)."
        },
        {
            new ResultNote.NoCompleteDay(LastMonth, Number(900)),
            "No day of this period is complete yet. The last complete one, October 2026 (1–31 October): €900.",
            "Aucun jour de cette période n’est encore complet. La dernière période complète, octobre 2026 (du 1er au 31 octobre)_: 900_€."
        },
        {
            new ResultNote.SmallBase(12, 30),
            "Small base: 12, under 30. A few cases more or less would move it.",
            "Petite base_: 12, sous le seuil de 30. Quelques cas de plus ou de moins suffiraient à le faire bouger."
        },
        {
            new ResultNote.RowsLeftOut(45, "cost"),
            "45 rows without a cost are left out of the calculation.",
            "45_lignes sans coût exclues du calcul."
        },
        {
            new ResultNote.Unattributed("source", 12_000, new("spend", "spend", Aggregate.Sum, null, new MeasureDay.On("day"), []) { IsMoney = true, Name = new("marketing and sales spend", "dépenses marketing et commerciales") }),
            "€12,000 of marketing and sales spend have no source: they count in the total and in no row.",
            "12_000_€ de dépenses marketing et commerciales n’ont pas de source_: ils comptent dans le total et dans aucune ligne."
        },
        {
            new ResultNote.NoChangeToExplain(),
            "There is no change to explain: one side of the comparison has no data.",
            "Il n’y a pas d’évolution à expliquer_: un côté de la comparaison est sans données."
        },
        {
            new ResultNote.NotSplitBy(["product", "category"]),
            "Not split by product, category: the same one counts under several there, so the parts would not add up.",
            "Pas de détail par produit, catégorie_: un même élément y compte plusieurs fois, les parts ne s’additionneraient pas."
        },
        {
            new ResultNote.KnownAsOfNow("stage", IsLeftOut: true),
            "Not split by stage: the data say what it is now, not what it was before.",
            "Pas de détail par étape_: les données donnent la valeur actuelle, pas celle d’avant."
        },
        {
            new ResultNote.KnownAsOfNow("stage", IsLeftOut: false),
            "By stage as rows stand now: the data do not say where they stood then.",
            "Par étape, selon les valeurs actuelles_: les données ne donnent pas celles d’alors."
        },
        {
            new ResultNote.MedianLifetime("product", 1_000, 12, 40),
            "Median, counting 40 products still going on (Kaplan–Meier): 2 years 9 months.",
            "Médiane, en comptant 40_produits toujours en cours (Kaplan–Meier)_: 2 ans et 9 mois."
        },
        {
            new ResultNote.MedianLifetime("product", null, 0, 1),
            "Median, counting 1 product still going on (Kaplan–Meier): not reached, more than half last longer than has been seen so far.",
            "Médiane, en comptant 1_produit toujours en cours (Kaplan–Meier)_: pas atteinte, plus de la moitié durent plus longtemps que ce qui a été observé."
        },
        {
            new ResultNote.SamePeriodNotSamePeople(),
            "Each step is counted in the same period, not over the same people: a customer of the period may have been a lead before it.",
            "Chaque étape est comptée sur la même période, pas sur les mêmes personnes_: un client de la période a pu être un lead avant elle."
        },
        {
            new ResultNote.EqualAge(22),
            "Still maturing: both periods are counted as they stood after 22 days.",
            "Encore en maturation_: les deux périodes sont comptées telles qu’elles étaient après 22_jours."
        },
        {
            new ResultNote.StillMaturing(3),
            "The latest points are still maturing: the youngest has had 3 days, and earlier conversions took longer.",
            "Les derniers points sont encore en maturation_: le plus récent n’a que 3_jours, et les conversions passées ont pris plus de temps."
        },
        {
            new ResultNote.SmallBasesLast(4, 30),
            "With a base under 30, and so ranked after all others: 4.",
            "Avec une base inférieure à 30, donc classés après tous les autres_: 4."
        },
        {
            new ResultNote.PartsOfTimesLeftOut(2, Grain.Week),
            "Not ranked, for they are in the period in part only: 2 weeks.",
            "Hors classement, car en partie seulement dans la période_: 2 semaines."
        },
        { new ResultNote.SiblingShown(Kpi("markup_rate"), Number(0.332m)), "Mark-up rate: 33.2%.", "Taux de marge_: 33,2_%." },
        {
            new ResultNote.DataEndBefore(new(2026, 11, 20)),
            "The data end on 20 November 2026: later days are not in it.",
            "Les données s’arrêtent au 20 novembre 2026_: les jours suivants n’y sont pas."
        },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public void Every_note_has_a_sentence_in_both_languages(ResultNote note, string english, string french)
    {
        Assert.Equal(english, Noted(note).Answer(English).Notes.Single());
        Assert.Equal(french.Narrow(), Noted(note).Answer(French).Notes.Single());
    }

    [Fact]
    public void No_kind_of_note_is_left_without_words()
    {
        var kinds = typeof(ResultNote).GetNestedTypes(BindingFlags.Public).Where(t => t.IsSubclassOf(typeof(ResultNote)));
        Assert.Equal(kinds.OrderBy(t => t.Name), Notes.Select(row => row.Data.Item1.GetType()).Distinct().OrderBy(t => t.Name));
    }
}
