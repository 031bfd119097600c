using System.Collections.Frozen;
using KpiBot.Core.Kpis;

namespace KpiBot.Core.Language.Grammar;

/// <summary>Which way a number went, as whoever asks why takes for granted: "why did it rise", "pourquoi ça baisse".</summary>
internal static class PresumedMovement
{
    private static readonly FrozenSet<string> Rises = Words(
        "up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing jump jumped jumps jumping surge surged surging "
        + "soar soared soaring spike spiked spiking higher "
        + "hausse hausses augmente augmentes augmentee augmentees augmentent augmenter augmentation monte montes montee montees montent monter remonte remontee grimpe grimpee grimpent grimper progresse progressent "
        + "progression croit croissance flambe flambee flambent decolle decollent pic bond bondi rebond rebondi");

    private static readonly FrozenSet<string> Falls = Words(
        "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing sink sank sinking slump slumped slumping "
        + "plunge plunged plunging dip dipped dipping shrink shrank shrinking lower tumble tumbled collapse collapsed "
        + "baisse baisses baissee baissees baissent baisser chute chutes chutent chuter diminue diminuee diminuent diminuer diminution recule reculent reculer recul descend descendu descendue descendent descendre "
        + "degringole degringolent effondre effondrement plonge plongent creux");

    /// <summary>Null where the words say nothing of it, or both.</summary>
    public static Movement? In(Question question)
    {
        var (rises, falls) = (false, false);
        foreach (var segment in question.Segments)
        {
            if (!segment.NamesNothing)
                continue;
            foreach (var word in segment.Stem.Split(' ', '\'', '-'))
            {
                rises |= Rises.Contains(word);
                falls |= Falls.Contains(word);
            }
        }

        return rises == falls ? null : rises ? Movement.Rise : Movement.Fall;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
