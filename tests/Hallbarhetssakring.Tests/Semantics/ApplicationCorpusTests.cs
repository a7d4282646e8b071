using System.Globalization;
using System.Text;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Tests.Corpus;

namespace Hallbarhetssakring.Tests.Semantics;

/// <summary>The two ways to read an application, and the canonical form of what it says: semantics §10.</summary>
public sealed class ApplicationCorpusTests
{
    private static readonly FactSchema Schema = Samples.ReadSchema(ScenarioSchema.Facts, out _);

    [Fact]
    public void Applications_are_read_or_refused_as_the_corpus_says()
    {
        var wrong = CorpusFile.Read("semantics/application.fall").Select(Check).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Check(CorpusRow row)
    {
        var isTolerant = row.Left switch { "tolerant" => true, "strikt" => false, _ => throw new InvalidDataException("strikt or tolerant: " + row) };
        var bag = new DiagnosticBag();
        var data = ApplicationReader.ReadBytes("ansökan", Encoding.UTF8.GetBytes($"{{\"uppgifter\":{row.Facts}}}"), Schema, isTolerant, bag);
        var said = data is null || bag.HasErrors
            ? "vägras: " + string.Join(", ", bag.ToImmutable().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Code} {d.Pointer}".TrimEnd()))
            : "läst: " + Facts(data.Facts) + (data.Unread.IsEmpty ? "" : "; oläst: " + string.Join(", ", data.Unread.Select(key => key.Pointer)));
        return said == row.Expected ? null : $"{row}\n    {said}";
    }

    private static string Facts(FactSet facts)
    {
        var all = Schema.Declarations.Where(fact => facts.States[fact.Slot] != FactState.Missing).OrderBy(fact => fact.Name, StringComparer.Ordinal).Select(fact => facts.States[fact.Slot] switch
        {
            FactState.NotKnown => fact.Name + "=vet_inte",
            FactState.Faulty => fact.Name + "=fel",
            _ => fact.Name + Text(fact, facts.Values[fact.Slot]),
        });
        return string.Join(' ', all) is { Length: > 0 } text ? text : "–";
    }

    private static string Text(FactDeclaration fact, Value value) => fact.Type.Underlying switch
    {
        BooleanType => value.Low == 1 ? "=ja" : "=nej",
        DateType => "=" + DateOnly.FromDayNumber((int)value.Low).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ListType => "",
        _ => value.Reference is string text ? $"=\"{text}\"" : "=" + value.Low.ToString(CultureInfo.InvariantCulture),
    };
}
