using System.Text.Json;
using Hallbarhetssakring.Benchmarks.Floor;

namespace Hallbarhetssakring.Benchmarks.Workload;

/// <summary>Writes an application as the JSON that the rule set reads, so that plan and floor are given the same facts.</summary>
internal sealed class ApplicationJson
{
    private static readonly string[] Funds = ["regional", "eruf"];
    private static readonly string[] Supports = ["projektmedel", "investeringsstöd", "energieffektivisering", "konsultcheck"];
    private static readonly string[] ProjectTypes = ["projektidé", "förstudie", "genomförande"];
    private static readonly string[] Areas = ["ett", "två", "tre", "utanför"];
    private static readonly string[] Sizes = ["mikro", "liten", "medelstor", "stor"];
    private static readonly string[] TargetGroups = ["barn", "unga", "ekonomiskt_utsatta", "företag", "allmänhet"];
    private static readonly string[] CostKinds = ["personal", "externa_tjänster", "resor", "investeringar", "schablon", "natura"];
    private static readonly string[] Financiers = ["anslag_1_1", "annan_offentlig", "privat", "egen"];
    private static readonly string[] Forms = ["kontant", "natura"];
    private static readonly string[] Purposes = ["genomförande", "spridning", "långsiktighet"];
    private static readonly string[] Dimensions = ["miljö", "social", "ekonomisk"];
    private static readonly string[] Units = ["personer", "företag", "ton_co2e", "kronor", "annat"];
    private static readonly string[] Attachments = ["klimatsäkring", "medfinansiering", "utvärdering", "samråd", "annat"];
    private static readonly string[] Objectives = ["begränsning", "anpassning", "vatten", "cirkulär", "föroreningar", "biologisk_mångfald"];
    private static readonly string[] Harms = ["ingen_skada", "betydande_skada", "mer_kunskap"];
    private static readonly string[] Reaches = ["lokal", "regional", "nationell", "global"];

    private readonly Utf8JsonWriter _writer;

    private ApplicationJson(Utf8JsonWriter writer) => _writer = writer;

    public static byte[] Write(TypedApplication application, DateOnly date)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("bedömningsdatum", date.ToString("yyyy-MM-dd"));
            writer.WriteStartObject("uppgifter");
            new ApplicationJson(writer).Facts(application);
            writer.WriteEndObject();
            if (application.Relevance is { } level)
            {
                writer.WriteStartObject("bedömningar");
                writer.WriteStartObject("relevans");
                writer.WriteString("nivå", new[] { "hog", "viss", "lag" }[level]);
                writer.WriteString("skäl", "prov");
                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void Facts(TypedApplication a)
    {
        Date("inkom_datum", a.Received);
        Date("beräknat_beslutsdatum", a.ExpectedDecision);
        Date("projektstart", a.ProjectStart);
        Date("projektslut", a.ProjectEnd);
        Date("åtgärdsstart", a.WorkStart);
        YesNo("har_bindande_beställning", a.HasBindingOrder);
        Date("första_beställningsdatum", a.FirstOrder);
        Member("fond", Funds, (int?)a.Fund);
        Member("stödform", Supports, (int?)a.Support);
        Member("projekttyp", ProjectTypes, (int?)a.ProjectType);
        Number("sökt_belopp", a.Sought);
        Number("stödgrundande_kostnad", a.EligibleCost);
        Number("merkostnad", a.ExtraCost);
        Member("stödområde", Areas, (int?)a.Area);
        Member("företagsstorlek", Sizes, (int?)a.Size);
        YesNo("löner_enligt_kollektivavtal", a.PaysByAgreement);
        YesNo("tvingande_regel", a.IsMandatory);
        Text("klimatmotivering", a.ClimateReason);
        Text("utvärderingsplan", a.EvaluationPlan);
        YesNo("är_infrastruktur", a.IsInfrastructure);
        Number("livslängd", a.LifetimeInMonths / 12);
        List("målgrupper", a.TargetGroups, group => _writer.WriteStringValue(TargetGroups[(int)group]));
        Rows("budget", a.Budget, row => { Member("kostnadsslag", CostKinds, (int?)row.Kind); Number("belopp", row.Amount); });
        Rows("finansiering", a.Financing, row => { Member("slag", Financiers, (int?)row.Kind); Member("form", Forms, (int?)row.Form); Number("belopp", row.Amount); });
        Rows("aktiviteter", a.Activities, row => { Member("syfte", Purposes, (int?)row.Purpose); List("dimensioner", row.Dimensions, d => _writer.WriteStringValue(Dimensions[(int)d])); });
        Rows("indikatorer", a.Indicators, row => { Member("enhet", Units, (int?)row.Unit); Goal("mål", row.Goal); YesNo("könsuppdelad", row.BySex); });
        Rows("parter", a.Partners, name => Text("namn", name));
        Rows("bilagor", a.Attachments, row => Member("slag", Attachments, (int?)row.Kind));
        Rows("tidigare_stöd", a.EarlierAid, row => { Date("beslutsdatum", row.Decided); Number("belopp", row.Amount); });
        Rows("dnsh", a.Harms, row => { Member("miljömål", Objectives, (int?)row.Objective); Member("svar", Harms, (int?)row.Answer); Text("åtgärd", row.Measure); });
        Criterion("jämställdhet", a.Equality);
        Criterion("lika_möjligheter", a.Opportunities);
        Criterion("miljöperspektiv", a.Environment);
        Rows("påverkan", a.Effects, row =>
        {
            Goal("mål", row.Goal);
            Member("räckvidd", Reaches, (int?)row.Reach);
            Member("perspektiv", Dimensions, (int?)row.Perspective);
            Number("styrka", row.Strength);
        });
    }

    private void Date(string name, DateOnly? value) => Text(name, value?.ToString("yyyy-MM-dd"));

    private void Member(string name, string[] members, int? value) => Text(name, value is { } index ? members[index] : null);

    private void Goal(string name, Goal? value) => Text(name, value is { } goal ? goal.Target == 0 ? $"{goal.Number}" : $"{goal.Number}.{goal.Target}" : null);

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            _writer.WriteString(name, value);
        }
    }

    private void YesNo(string name, bool? value)
    {
        if (value is { } known)
        {
            _writer.WriteBoolean(name, known);
        }
    }

    private void Number(string name, decimal? value)
    {
        if (value is { } known)
        {
            _writer.WriteNumber(name, known);
        }
    }

    private void Criterion(string name, Criterion value)
    {
        _writer.WriteStartObject(name);
        YesNo("beskrivs", value.Described);
        YesNo("i_aktiviteter", value.InActivities);
        YesNo("i_uppföljning", value.InFollowUp);
        _writer.WriteEndObject();
    }

    private void Rows<T>(string name, T[]? rows, Action<T> fields) => List(name, rows, row =>
    {
        _writer.WriteStartObject();
        fields(row);
        _writer.WriteEndObject();
    });

    private void List<T>(string name, T[]? items, Action<T> item)
    {
        if (items is null)
        {
            return;
        }

        _writer.WriteStartArray(name);
        foreach (var one in items)
        {
            item(one);
        }

        _writer.WriteEndArray();
    }
}
