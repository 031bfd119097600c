using KpiBot.Host.Cli;

return await CommandLine.RunAsync(args);
