using KpiBot.Core.Calendar;
using KpiBot.Core.Language;

namespace KpiBot.Core.Conversations;

/// <summary>The parser for the names that can be asked for now.</summary>
public sealed class CurrentParser(CurrentVocabulary vocabulary, BusinessCalendar calendar)
{
    private sealed record Built(Vocabulary From, IntentParser Parser);

    private Built? latest;

    public IntentParser Get()
    {
        var names = vocabulary.Get();
        var known = Volatile.Read(ref latest);
        if (known is null || !ReferenceEquals(known.From, names))
        {
            known = new(names, new(names, calendar));
            Volatile.Write(ref latest, known);
        }

        return known.Parser;
    }
}
