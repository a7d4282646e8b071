using Hallbarhetssakring.Feel.Conformance;

// dotnet run --project tests/Hallbarhetssakring.Feel.Conformance [FILE]
var file = args.Length > 0 ? args[0] : KitFile.Find();
if (file is null || !File.Exists(file))
{
    Console.Error.WriteLine($"There is no file of cases at {file ?? "../shared/feel-tck/cases.jsonl"}. Give its path.");
    return 2;
}

var report = Report.Of(CaseReader.ReadAll(file).Where(c => c.InProfile).Select(CaseRunner.Run));
Console.Write(report.Text);
return report.Reached ? 0 : 1;
