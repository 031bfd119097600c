using System.Globalization;
using KpiBot.Core.Localization;

namespace KpiBot.Core.Conversations.Issues;

/// <summary>A text that is longer than any question.</summary>
/// <param name="Length">In characters.</param>
public sealed record QuestionTooLong(int Length) : Issue
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int Longest = 2_000;

    public override string Code => "question_too_long";

    public override LocalizedText Text => new(
        string.Create(CultureInfo.InvariantCulture, $"That is {Length} characters long; I read questions of up to {Longest}. Please ask it in fewer words."),
        string.Create(CultureInfo.InvariantCulture, $"Ce texte fait {Length} caractères ; je lis des questions de {Longest} au plus. Posez-la en moins de mots, s'il vous plaît."));
}
