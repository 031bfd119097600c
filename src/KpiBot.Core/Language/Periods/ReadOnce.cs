namespace KpiBot.Core.Language.Periods;

/// <summary>A rule that many others try at the same place: every position of the text is read once, so that the time grows with the text.</summary>
/// <param name="positions">How many tokens the text has.</param>
/// <param name="read">Depends on nothing but the text and the position.</param>
internal sealed class ReadOnce<T>(int positions, Func<int, Found<T>?> read)
{
    private readonly (bool IsRead, Found<T>? Found)[] known = new (bool, Found<T>?)[positions];

    public Found<T>? At(int at)
    {
        if (at < 0 || at >= known.Length)
            return read(at);
        ref var here = ref known[at];
        if (!here.IsRead)
            here = (true, read(at));
        return here.Found;
    }
}
