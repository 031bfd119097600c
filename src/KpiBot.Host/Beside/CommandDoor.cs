using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KpiBot.Host.Configuration;

namespace KpiBot.Host.Beside;

/// <summary>
/// How a command beside a running bot reaches it: LiteDB is for one process, so the bot answers for it over loopback.
/// The address and a token stand in the data folder, readable by its owner alone.
/// </summary>
/// <param name="Address">Always on 127.0.0.1, on a port of the system's choice.</param>
internal sealed record CommandDoor(Uri Address, string Token)
{
    public static CommandDoor Create(Uri address) => new(address, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    public bool Opens(string? authorization) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(authorization ?? ""), Encoding.UTF8.GetBytes($"Bearer {Token}"));

    public void WriteTo(DataFolder data)
    {
        // Created for the owner alone before the token goes in, and renamed whole: no reader sees half of it.
        var draft = data.CommandDoorFile + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, this);
        File.Move(draft, data.CommandDoorFile, overwrite: true);
    }

    /// <returns>Null where no bot has opened a door.</returns>
    public static CommandDoor? ReadFrom(DataFolder data)
    {
        try
        {
            return JsonSerializer.Deserialize<CommandDoor>(File.ReadAllText(data.CommandDoorFile));
        }
        catch (Exception problem) when (problem is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Has the running bot carry the command out.</summary>
    /// <exception cref="UserFacingException">The bot cannot be reached.</exception>
    public async Task<CommandResult> SendAsync<T>(string command, T request, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Token);
        try
        {
            using var response = await client.PostAsJsonAsync(command, request, cancellation);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<CommandResult>(cancellation)
                ?? throw new HttpRequestException("The answer was empty.");
        }
        catch (HttpRequestException problem)
        {
            throw new UserFacingException(
                $"The data folder is in use, and the KpiBot that uses it did not answer ({problem.Message}). Is it starting or stopping? Try again in a moment.",
                cause: problem);
        }
    }
}

/// <summary>What a command came to, wherever it was carried out.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error = "")
{
    /// <summary>Written by the command that was typed, where it was typed; null where there is none.</summary>
    public byte[]? File { get; init; }
}
