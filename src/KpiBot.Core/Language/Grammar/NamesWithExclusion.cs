using KpiBot.Core.Language.Phrases;

namespace KpiBot.Core.Language.Grammar;

/// <summary>"CA octobre hors avoirs" is the "CA hors avoirs" of October, wherever the month stands.</summary>
internal sealed class NamesWithExclusion(VocabularyIndex vocabulary)
{
    public void Apply(Question question)
    {
        for (var at = 2; at < question.Segments.Count; at++)
        {
            var (except, value) = (question.Segments[at - 1], question.Segments[at]);
            if (!except.Is(Role.Except) || value.As<Meaning.Member>() is null || question.At(at + 1)?.Is(Role.And) == true)
                continue;
            foreach (var named in question.Segments.Take(at - 1).Where(s => s.Meanings is [Meaning.Kpi]))
            {
                if (vocabulary.Phrases.Find([.. named.Stem.Split(' '), .. except.Stem.Split(' '), .. value.Stem.Split(' ')]) is not [Meaning.Kpi whole])
                    continue;
                named.Reread([whole]);
                except.IsTaken = value.IsTaken = true;
                value.Reread([]);
            }
        }
    }
}
