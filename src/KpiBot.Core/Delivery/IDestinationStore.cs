namespace KpiBot.Core.Delivery;

/// <summary>Where KpiBot can speak, beyond a restart.</summary>
public interface IDestinationStore
{
    IReadOnlyList<Destination> ReadAll();

    /// <summary>Adds, or replaces the one of the same id. Durable when it returns.</summary>
    void Write(Destination destination);

    /// <summary>The same, for what comes often: durable when the task completes, and before what is written or forgotten after this call.</summary>
    Task WriteAsync(Destination destination);

    /// <summary>Ids that are not there are none. Durable when it returns.</summary>
    void Forget(IReadOnlyCollection<string> ids);
}
