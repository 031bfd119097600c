namespace KpiBot.Core.Language.Commands.Grammar;

/// <summary>Which command a text gives.</summary>
internal enum CommandKind
{
    Schedule,
    Alert,
    List,
    Change,
    Pause,
    Resume,
    RunNow,
    Delete,
    Snooze,
    Acknowledge,
    SetTarget,
    Dispute,
}
