namespace KpiBot.Channels.Slack.Installing;

/// <summary>What the browser shows at the end of an installation, in both languages: nobody knows yet whose it is.</summary>
internal static class InstallWords
{
    public const string Installed =
        "KpiBot is installed. Open Slack and write “revenue last month” to it.<br><br>"
        + "KpiBot est installé. Ouvrez Slack et écrivez-lui «\u202Fchiffre d’affaires le mois dernier\u202F».";

    public const string Declined =
        "KpiBot was not installed. You can begin again at any time at <a href=\"" + InstallEndpoint.InstallPath + "\">this address</a>.<br><br>"
        + "KpiBot n’a pas été installé. Vous pouvez recommencer à tout moment à <a href=\"" + InstallEndpoint.InstallPath + "\">cette adresse</a>.";

    public const string TooLate =
        "This installation was not begun in this browser, or more than ten minutes ago. Please <a href=\"" + InstallEndpoint.InstallPath + "\">begin again</a>.<br><br>"
        + "Cette installation n’a pas commencé dans ce navigateur, ou date de plus de dix minutes. Veuillez <a href=\"" + InstallEndpoint.InstallPath + "\">recommencer</a>.";

    public const string Refused =
        "Slack did not confirm the installation. The log of KpiBot has the reason; please <a href=\"" + InstallEndpoint.InstallPath + "\">begin again</a>.<br><br>"
        + "Slack n’a pas confirmé l’installation. Le journal de KpiBot en a la raison\u202F; veuillez <a href=\"" + InstallEndpoint.InstallPath + "\">recommencer</a>.";

    public const string NotAllowed =
        "This KpiBot is not for your workspace. Ask whoever runs it to allow it.<br><br>"
        + "Ce KpiBot n’est pas prévu pour votre espace de travail. Demandez à la personne qui l’exploite de l’autoriser.";
}
