namespace KpiBot.Channels.Tests;

/// <summary>What changed between two texts, line by line, as version control shows it.</summary>
internal static class LineDifference
{
    private const int Around = 2;

    public static string Of(string before, string after)
    {
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var lines = Lines(old, now, CommonLines(old, now)).ToList();
        var near = lines.Index().Where(line => line.Item.Mark != ' ').SelectMany(line => Enumerable.Range(line.Index - Around, Around * 2 + 1)).ToHashSet();
        var shown = lines.Index().Where(line => near.Contains(line.Index))
            .Select(line => (near.Contains(line.Index - 1) || line.Index == 0 ? "" : "  ⋮\n") + $"{line.Item.Mark} {line.Item.Text}");
        return string.Join('\n', shown);
    }

    /// <summary>For every pair of ends, how many lines the rests have in common, in their order.</summary>
    private static int[,] CommonLines(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static IEnumerable<(char Mark, string Text)> Lines(string[] old, string[] now, int[,] common)
    {
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                yield return (' ', old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                yield return ('-', old[i++]);
            }
            else
            {
                yield return ('+', now[j++]);
            }
        }
    }
}
