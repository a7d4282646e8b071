using Hallbarhetssakring.Feel.Conformance;

namespace Hallbarhetssakring.Feel.Tests.Standard;

public sealed class ConformanceTests
{
    [SkippableFact]
    public void The_kit_reaches_its_marks()
    {
        var file = KitFile.Find();
        Skip.If(file is null || !File.Exists(file), "The cases of the DMN conformance kit do not lie beside the repository (shared/feel-tck/cases.jsonl).");
        var report = Report.Of(CaseReader.ReadAll(file!).Where(c => c.InProfile).Select(CaseRunner.Run));
        Assert.True(report.Reached, report.Text);
    }
}
