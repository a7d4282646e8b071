using Hallbarhetssakring.Benchmarks.Floor;

namespace Hallbarhetssakring.Benchmarks.Measuring;

/// <summary>A condition in the rule language and the same condition written by hand.</summary>
internal sealed unsafe class ExpressionCase(string name, string text, bool isScalar, delegate*<TypedApplication, Result> floor)
{
    public string Name => name;

    public string Text => text;

    /// <summary>Whether it reads no list, so that it must allocate nothing.</summary>
    public bool IsScalar => isScalar;

    public delegate*<TypedApplication, Result> Floor => floor;

    public override string ToString() => name;

    /// <summary>The twenty expressions.</summary>
    public static readonly ExpressionCase[] All =
    [
        new("amount", "sökt_belopp >= 500_000 kr", true, &Expressions.AtLeast),
        new("member", "fond = \"regional\"", true, &Expressions.Member),
        new("and", "fond = \"regional\" och stödform = \"projektmedel\"", true, &Expressions.TwoMembers),
        new("or", "stödform = \"konsultcheck\" eller sökt_belopp < 100_000 kr eller tvingande_regel", true, &Expressions.AnyOfThree),
        new("not", "inte har_bindande_beställning eller första_beställningsdatum >= inkom_datum", true, &Expressions.NotOrDate),
        new("guarded share", "stödgrundande_kostnad > 0 kr och sökt_belopp / stödgrundande_kostnad <= 50 %", true, &Expressions.GuardedShare),
        new("share of costs", "sökt_belopp <= högsta_stödandel * (stödgrundande_kostnad + merkostnad)", true, &Expressions.ShareOfCosts),
        new("dates", "projektstart >= inkom_datum", true, &Expressions.Dates),
        new("in list", "stödform i [\"projektmedel\", \"investeringsstöd\"]", true, &Expressions.InList),
        new("if", "om fond = \"eruf\" så sökt_belopp >= 1_000_000 kr annars sökt_belopp >= 100_000 kr", true, &Expressions.Choice),
        new("between", "sökt_belopp mellan 100_000 kr och 5_000_000 kr", true, &Expressions.Between),
        new("months between", "månader_mellan(projektstart, projektslut) <= 36 månader", true, &Expressions.Months),
        new("text length", "längd(klimatmotivering) >= 40", true, &Expressions.TextLength),
        new("table look-up", "sökt_belopp <= högsta_intensitet(stödområde, företagsstorlek) * stödgrundande_kostnad", true, &Expressions.TableLookUp),
        new("count true", "antal_sanna([jämställdhet.beskrivs, jämställdhet.i_aktiviteter, jämställdhet.i_uppföljning]) >= 2", true, &Expressions.CountTrue),
        new("some row", "någon b i bilagor uppfyller b.slag = \"klimatsäkring\"", false, &Expressions.SomeRow),
        new("every row", "varje d i dnsh uppfyller d.svar != \"betydande_skada\" eller längd(d.åtgärd) >= 40", false, &Expressions.EveryRow),
        new("filtered sum", "summa(budget.belopp) > 0 kr och summa(budget[kostnadsslag = \"resor\" eller kostnadsslag = \"investeringar\"].belopp) / summa(budget.belopp) > 15 %", false, &Expressions.ShareOfSum),
        new("count", "antal(parter) >= 2", false, &Expressions.Count),
        new("parameter at date", "summa(för s i tidigare_stöd[beslutsdatum > beräknat_beslutsdatum - 3 år] ge s.belopp / eurokurs(s.beslutsdatum)) <= de_minimis_tak", false, &Expressions.ParameterAtDate),
    ];
}
