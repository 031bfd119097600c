namespace KpiBot.Channels.Tests.Teams;

/// <summary>Counts the requests that the bot has on the wire, so that no time passes by a test's clock while the machine is at work.</summary>
internal sealed class Traffic
{
    private int _underway;
    private int _unanswered;

    public int Underway => Volatile.Read(ref _underway);

    /// <summary>Requests that ended without an answer, whether or not they had arrived.</summary>
    public int Unanswered => Volatile.Read(ref _unanswered);

    public DelegatingHandler CreateHandler() => new Counting(this);

    private sealed class Counting(Traffic traffic) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref traffic._underway);
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                return response;
            }
            catch
            {
                Interlocked.Increment(ref traffic._unanswered);
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref traffic._underway);
            }
        }
    }
}
