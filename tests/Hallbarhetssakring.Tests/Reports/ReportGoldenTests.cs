using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring.Tests.Reports;

public class ReportGoldenTests
{
    [Theory]
    [InlineData("rich", Language.Swedish)]
    [InlineData("rich", Language.English)]
    [InlineData("idea", Language.Swedish)]
    [InlineData("idea", Language.English)]
    public void Text_and_Markdown_are_as_checked_in(string sample, Language language)
    {
        var suffix = language == Language.English ? "en" : "sv";
        Golden.Check($"{sample}.{suffix}.txt", TextReport.Render(Sample(sample), language));
        Golden.Check($"{sample}.{suffix}.md", MarkdownReport.Render(Sample(sample), language));
    }

    [Theory]
    [InlineData("rich")]
    [InlineData("idea")]
    public void Json_is_as_checked_in(string sample) => Golden.Check($"{sample}.json", JsonReport.Render(Sample(sample)));

    [Fact]
    public void Ascii_draws_without_other_characters_than_letters_and_signs_of_the_data() =>
        Golden.Check("rich.sv.ascii.txt", TextReport.Render(RichSample.Assessment, Language.Swedish, asciiOnly: true));

    private static Assessment Sample(string name) => name == "rich" ? RichSample.Assessment : IdeaSample.Assessment;
}
