namespace KpiBot.Storage;
