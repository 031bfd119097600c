using System.Reflection;

namespace KpiBot.Channels;

/// <summary>Files that are in the program, so that nothing has to lie beside it.</summary>
internal static class Embedded
{
    private static readonly Assembly Assembly = typeof(Embedded).Assembly;

    public static byte[] Read(string name)
    {
        using var resource = Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    /// <summary>The names that begin so, in their order.</summary>
    public static IEnumerable<string> NamesUnder(string prefix) =>
        Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
