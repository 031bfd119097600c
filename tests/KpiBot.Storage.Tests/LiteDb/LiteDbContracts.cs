using KpiBot.Storage.Tests.Contract;

namespace KpiBot.Storage.Tests.LiteDb;

public sealed class LiteDbAggregates : AggregateContract<LiteDbUnderTest>;

public sealed class LiteDbSelections : SelectionContract<LiteDbUnderTest>;

public sealed class LiteDbGroupings : GroupingContract<LiteDbUnderTest>;

public sealed class LiteDbCurrencies : CurrencyContract<LiteDbUnderTest>;

public sealed class LiteDbDerivedColumns : DerivedColumnContract<LiteDbUnderTest>;

public sealed class LiteDbSyncs : SyncContract<LiteDbUnderTest>;

public sealed class LiteDbFreshness : FreshnessContract<LiteDbUnderTest>;

public sealed class LiteDbFailures : FailureContract<LiteDbUnderTest>;

public sealed class LiteDbConversations : ConversationContract<LiteDbUnderTest>;

public sealed class LiteDbAudit : AuditContract<LiteDbUnderTest>;

public sealed class LiteDbDestinations : DestinationContract<LiteDbUnderTest>;

public sealed class LiteDbWorkspaces : WorkspaceContract<LiteDbUnderTest>;

public sealed class LiteDbOutbox : OutboxContract<LiteDbUnderTest>;

public sealed class LiteDbLines : LinesContract<LiteDbUnderTest>;

public sealed class LiteDbModel : ModelContract<LiteDbUnderTest>;
