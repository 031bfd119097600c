using System.Text;

namespace KpiBot.Channels.Doctor;

/// <summary>Where a chat platform calls KpiBot, and how one tells from outside that it is KpiBot that answers.</summary>
/// <param name="Platform">Who calls.</param>
/// <param name="Path">Where, without the host.</param>
/// <param name="Patience">How long the platform waits, as a sentence.</param>
internal sealed record ChatDoor(string Platform, string Path, string Patience)
{
    /// <summary>Whether whoever refuses a message that nobody has signed is KpiBot, and takes those that are.</summary>
    public required Func<HttpResponseMessage, bool> IsOurRefusal { get; init; }

    /// <summary>What else such a refusal may mean.</summary>
    public required string OtherRefusal { get; init; }

    /// <summary>Whether it takes forms, and not JSON.</summary>
    public bool TakesForms { get; init; }

    /// <summary>Something that nobody has signed, in the form in which the platform sends.</summary>
    public StringContent Unsigned() => TakesForms
        ? new("text=kpibot+doctor", Encoding.UTF8, "application/x-www-form-urlencoded")
        : new("""{"type":"message"}""", Encoding.UTF8, "application/json");
}
