using KpiBot.Core.Language.Phrases;
using KpiBot.Core.Language.Segments;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"French customers", "clients français": beside who buys or a number it is a country, and no language to answer in.</summary>
internal static class NationalityRule
{
    public static void Apply(Question question, VocabularyIndex vocabulary)
    {
        for (var at = 0; at < question.Segments.Count; at++)
        {
            if (question.Segments[at].As<Meaning.Tongue>() is not { IsName: true } tongue || question.Has(Role.Speak) || question.Has(Role.LanguageWord) || !(IsOfPlace(question.At(at - 1)) || IsOfPlace(question.At(at + 1))))
                continue;
            string[] country = tongue.Language == UiLanguage.French ? ["france"] : ["united", "kingdom"];
            if (vocabulary.Phrases.Find(country).OfType<Meaning.Member>().FirstOrDefault() is { } member)
                question.Segments[at].Reread([member]);
        }
    }

    private static bool IsOfPlace(Segment? beside) => beside?.As<Meaning.Kpi>() is not null || beside?.As<Meaning.Dimension>() is { Id: "customer" };
}
