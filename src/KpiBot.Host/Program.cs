var o = new KpiBot.Host.Sample.SampleOptions(new DateOnly(2026,11,23), args.Length>0?double.Parse(args[0]):1);
KpiBot.Host.Sample.SampleCompany.Write("/tmp/sample", o, Console.WriteLine);
return 0;
