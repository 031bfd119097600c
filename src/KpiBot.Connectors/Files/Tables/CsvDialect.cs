using System.Text;

namespace KpiBot.Connectors.Files.Tables;

/// <summary>Encoding and separator of a delimited file: as configured, or as the file itself shows them.</summary>
/// <param name="HasSeparatorLine">The first line is a spreadsheet's <c>sep=;</c>.</param>
internal sealed record CsvDialect(Encoding Encoding, char Separator, bool HasSeparatorLine)
{
    private const int SampleLength = 256 * 1024;
    private const int SampleRecords = 200;

    /// <summary>In the order in which they win a tie: a comma may as well be a decimal mark.</summary>
    private static readonly char[] Candidates = ['\t', ';', '|', ','];

    public static CsvDialect Of(string path, FileFormat format)
    {
        var encoding = format.Encoding is { } name ? TextEncodings.Named(name) : TextEncodings.Detect(path);
        var sample = Sample(path, encoding);
        var separatorLine = sample is ['s', 'e', 'p', '=', _, ..] && (sample.Length == 5 || sample[5] is '\r' or '\n');
        var separator = format.Separator ?? (separatorLine ? sample[4] : Guess(sample));
        return new(encoding, separator, separatorLine);
    }

    private static string Sample(string path, Encoding encoding)
    {
        using var reader = new StreamReader(path, encoding);
        var buffer = new char[SampleLength];
        return new(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>The one that cuts the most records into one and the same number of cells.</summary>
    private static char Guess(string sample)
    {
        var best = ',';
        var bestShare = 0d;
        foreach (var candidate in Candidates)
        {
            var share = ShareOfUsualRecords(sample, candidate);
            if (share > bestShare + 0.001)
                (best, bestShare) = (candidate, share);
        }

        return best;
    }

    private static double ShareOfUsualRecords(string sample, char separator)
    {
        var widths = RecordWidths(sample, separator);
        var usual = widths.Where(w => w > 1).GroupBy(w => w).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
        return usual is null ? 0 : (double)usual.Count() / widths.Count;
    }

    private static List<int> RecordWidths(string sample, char separator)
    {
        var widths = new List<int>();
        var width = 1;
        var isQuoted = false;
        var isEmpty = true;
        foreach (var c in sample)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && c == separator)
                width++;
            else if (!isQuoted && c is '\n' or '\r')
            {
                if (!isEmpty)
                    widths.Add(width);
                if (widths.Count == SampleRecords)
                    return widths;
                (width, isEmpty) = (1, true);
                continue;
            }

            isEmpty = false;
        }

        if (!isEmpty && sample.Length < SampleLength)
            widths.Add(width);
        return widths;
    }
}
