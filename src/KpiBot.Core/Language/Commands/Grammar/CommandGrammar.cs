using KpiBot.Core.Language.Periods;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>
/// Tells a command from a question by what it begins with, and takes the command's words out of the text: what is left is
/// the question that the command is about.
/// </summary>
internal sealed class CommandGrammar
{
    private readonly CommandText text;
    private readonly ConditionGrammar conditions;
    private readonly DestinationGrammar destinations;
    private readonly ReferenceGrammar references;
    private readonly ClockGrammar clock;
    private readonly QuantityGrammar quantities;
    private readonly PeriodText words;
    private readonly Func<int, int> lengthOfNoun;

    public CommandGrammar(CommandText text, UiLanguage language, PeriodText words, Func<IReadOnlyList<Token>, IReadOnlyList<PeriodMatch>> findTimes, Func<Token, bool> isDimension, Func<int, int> lengthOfNoun)
    {
        this.text = text;
        this.words = words;
        this.lengthOfNoun = lengthOfNoun;
        quantities = new(text, language);
        conditions = new(text, quantities, lengthOfNoun);
        destinations = new(text);
        references = new(text);
        clock = new(text, quantities, words, findTimes);
        IsDimension = isDimension;
    }

    private Func<Token, bool> IsDimension { get; }

    /// <summary>Null where the text is no command.</summary>
    public CommandDraft? Read()
    {
        var head = text.Head(0);
        if (head >= text.Count)
            return null;
        var objectFirst = new ObjectFirstCommand(text, new(text, conditions, destinations, references, clock), references);
        return objectFirst.ReadDone(head)
            ?? new AlertCommand(text, conditions, destinations, clock, words, IsDimension).Read(head)
            ?? new ListCommand(text, destinations, references).Read(head)
            ?? new ContentsCommand(text, destinations, references).Read(head)
            ?? objectFirst.ReadChange(head)
            ?? new TargetCommand(text, quantities, lengthOfNoun).Read(head)
            ?? new ScheduleCommand(text, destinations, references, clock).ReadVerb(head)
            ?? new ActCommand(text, conditions, destinations, references, clock).Read(head)
            ?? new ScheduleCommand(text, destinations, references, clock).ReadHabit()
            ?? new DisputeCommand(text).Read();
    }
}
