using System.Collections;
using KpiBot.Core.Answers;
using KpiBot.Core.Localization;
using KpiBot.Core.Queries;
using KpiBot.Core.Queries.Insights;

namespace KpiBot.Channels.Tests;

/// <summary>
/// Answers with something in every part that their records have now, and in those that they will have: parts are found by
/// reflection, named by their path ("Table.Rows.Label").
/// </summary>
/// <param name="result">The numbers behind a <see cref="KpiAnswer"/>.</param>
/// <param name="text">The text at a path.</param>
internal sealed class FilledAnswers(KpiResult result, Func<string, string> text)
{
    private readonly List<string> leaves = [];
    private int numbers;

    /// <summary>The part to fill otherwise than usual; null fills all as usual.</summary>
    public string? Changed { get; init; }

    /// <summary>How many of each list, by its path.</summary>
    public Func<string, int> Count { get; init; } = _ => 1;

    /// <summary>Every kind of answer.</summary>
    public static IEnumerable<Type> Kinds => typeof(Answer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Answer))).OrderBy(type => type.Name);

    /// <summary>The paths of all that the kind of answer is made of.</summary>
    public static IReadOnlyList<string> PartsOf(Type kind, KpiResult result)
    {
        var filling = new FilledAnswers(result, path => path);
        filling.Fill(kind);
        return [.. filling.leaves.Distinct()];
    }

    public Answer Fill(Type kind) => (Answer)Record(kind, "");

    private object Value(Type type, string path)
    {
        if (ItemOf(type) is { } item)
            return List(item, path);
        if (type != typeof(KpiResult) && type.Namespace == typeof(Answer).Namespace && type.IsClass)
            return Record(type, path);
        leaves.Add(path);
        return Leaf(Nullable.GetUnderlyingType(type) ?? type, path, isChanged: path == Changed);
    }

    private object Leaf(Type type, string path, bool isChanged) => type switch
    {
        _ when type == typeof(string) => isChanged ? text(path) + " changed" : text(path),
        _ when type == typeof(bool) => !isChanged,
        _ when type == typeof(double) => isChanged && numbers++ % 2 == 0 ? 0.25 : 1.0, // Numbers that are shown against each other change when they differ.
        _ when type == typeof(UiLanguage) => isChanged ? UiLanguage.French : UiLanguage.English,
        _ when type == typeof(KpiResult) => isChanged ? Halved() : result,
        _ when type == typeof(Insight) => new Insight.WithoutMember("country", isChanged ? 0.2m : 0.1m, null) { Score = 1 },
        _ when type.IsEnum => Enum.GetValues(type).GetValue(isChanged ? 1 : 2)!,
        _ => throw new NotSupportedException($"What fills a {type.Name} at {path}?"),
    };

    /// <summary>The same answer about other numbers.</summary>
    private KpiResult Halved() => result with
    {
        Series = [.. result.Series.Select(point => point with { Value = Half(point.Value) })],
        Rows = [.. result.Rows.Select(row => row with { Value = Half(row.Value) })],
        Headline = Half(result.Headline),
    };

    private static KpiValue Half(KpiValue value) => value with { Value = value.Value / 2 };

    private object Record(Type type, string path)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var filled = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, Join(path, p.Name!)))]);
        var others = type.GetProperties().Where(p => p.CanWrite && !constructor.GetParameters().Any(given => given.Name == p.Name));
        foreach (var property in others)
            property.SetValue(filled, Value(property.PropertyType, Join(path, property.Name)));
        return filled;
    }

    private IList List(Type item, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = 0; i < Count(path); i++)
            list.Add(Value(item, path));
        return list;
    }

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
