using System.Collections.Concurrent;
using KpiBot.Core.Delivery;

namespace KpiBot.Channels.Tests.Teams;

/// <summary>A store that outlives the bot, as the file does.</summary>
internal sealed class DestinationsInMemory : IDestinationStore
{
    private readonly ConcurrentDictionary<string, Destination> _kept = new();

    public int Writes { get; private set; }

    public IReadOnlyList<Destination> ReadAll() => [.. _kept.Values];

    public void Write(Destination destination)
    {
        _kept[destination.Id] = destination;
        Writes++;
    }

    public Task WriteAsync(Destination destination)
    {
        Write(destination);
        return Task.CompletedTask;
    }

    public void Forget(IReadOnlyCollection<string> ids)
    {
        foreach (var id in ids)
            _kept.TryRemove(id, out _);
    }
}
