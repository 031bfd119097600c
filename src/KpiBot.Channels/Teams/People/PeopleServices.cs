using KpiBot.Channels.Teams.Authentication;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Channels.Teams.People;

/// <summary>Who asks, and whether they are answered.</summary>
internal static class PeopleServices
{
    public static void AddTeamsPeople(this IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton(new TenantRule(options.AllowedTenants));
        services.AddSingleton<Members>();
        services.AddSingleton<Senders>();
        services.AddSingleton<TeamsQuestions>();
        services.AddSingleton<Favourites>();
        services.AddHttpClient<MemberRequests>().AsTheBot();
    }
}
