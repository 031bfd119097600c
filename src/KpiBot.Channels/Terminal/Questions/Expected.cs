using System.Globalization;
using System.Text.Json;

namespace KpiBot.Channels.Terminal.Questions;

/// <summary>What one key of a parse should be. A closed set; printed as it is written in YAML.</summary>
public abstract record Expected
{
    private Expected() { }

    /// <summary>Whether what <c>kpibot parse</c> writes under the key is what was expected.</summary>
    public abstract bool Agrees(JsonElement actual);

    /// <summary>Whatever it is, nothing included.</summary>
    public sealed record Anything : Expected
    {
        public override bool Agrees(JsonElement actual) => true;

        public override string ToString() => "any";
    }

    /// <summary>Something, whatever it is: a refusal for any reason.</summary>
    public sealed record Something : Expected
    {
        public override bool Agrees(JsonElement actual) => !IsNothing(actual);

        public override string ToString() => "any";
    }

    /// <summary>Null or an empty list.</summary>
    public sealed record Nothing : Expected
    {
        public override bool Agrees(JsonElement actual) => IsNothing(actual);

        public override string ToString() => "none";
    }

    /// <summary>A text, a number or a truth value; of an issue its code.</summary>
    public sealed record Word(string Text) : Expected
    {
        public override bool Agrees(JsonElement actual) => actual.ValueKind switch
        {
            JsonValueKind.String => actual.GetString() == Text,
            JsonValueKind.True => Text == "true",
            JsonValueKind.False => Text == "false",
            JsonValueKind.Number => actual.GetRawText() == Text,
            JsonValueKind.Object => actual.TryGetProperty("code", out var code) && code.GetString() == Text,
            _ => false,
        };

        public override string ToString() => Text;
    }

    /// <param name="End">Excluded.</param>
    public sealed record Days(DateOnly Start, DateOnly End) : Expected
    {
        public override bool Agrees(JsonElement actual) =>
            actual.ValueKind == JsonValueKind.Object && Is(actual, "start", Start) && Is(actual, "end", End);

        public override string ToString() => $"[{Iso(Start)}, {Iso(End)}]";

        private static bool Is(JsonElement actual, string key, DateOnly day) => actual.TryGetProperty(key, out var end) && end.GetString() == Iso(day);

        private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>These keys, whatever other keys there are.</summary>
    public sealed record Keys(IReadOnlyList<KeyValuePair<string, Expected>> Parts) : Expected
    {
        public override bool Agrees(JsonElement actual) => actual.ValueKind == JsonValueKind.Object
            && Parts.All(p => actual.TryGetProperty(p.Key, out var value) && p.Value.Agrees(value));

        public override string ToString() => $"{{ {string.Join(", ", Parts.Select(p => $"{p.Key}: {p.Value}"))} }}";
    }

    /// <summary>These items, no more and no fewer, in any order.</summary>
    public sealed record Items(IReadOnlyList<Expected> Each) : Expected
    {
        public override bool Agrees(JsonElement actual)
        {
            if (actual.ValueKind != JsonValueKind.Array)
                return false;
            var left = actual.EnumerateArray().ToList();
            foreach (var expected in Each)
            {
                var found = left.FindIndex(expected.Agrees);
                if (found < 0)
                    return false;
                left.RemoveAt(found);
            }

            return left.Count == 0;
        }

        public override string ToString() => $"[{string.Join(", ", Each)}]";
    }

    private static bool IsNothing(JsonElement actual) => actual.ValueKind == JsonValueKind.Null
        || (actual.ValueKind == JsonValueKind.Array && actual.GetArrayLength() == 0);
}
