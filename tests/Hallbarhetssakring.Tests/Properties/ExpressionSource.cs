using System.Globalization;

namespace Hallbarhetssakring.Tests.Properties;

/// <summary>
/// Writes random well-typed conditions in the Swedish dialect, over the corpus' schema. What is written is a tree of parts, so that operands
/// can be shuffled: the same seed gives the same parts. Each path ends because every step down spends some of its size.
/// </summary>
internal sealed class ExpressionSource(Random random, Random? shuffle = null, bool asksBaseline = true)
{
    private int _names;

    public string Condition(int size) => size <= 0 ? Leaf() : random.Next(12) switch
    {
        0 or 1 or 2 => Joined("och", size),
        3 or 4 => Joined("eller", size),
        5 => $"inte ({Condition(size - 1)})",
        6 => $"(om {Condition(size / 3)} så {Condition(size / 3)} annars {Condition(size / 3)})",
        7 => Quantifier(size),
        _ => Leaf(size),
    };

    private string Joined(string word, int size)
    {
        var count = random.Next(2, 4);
        var parts = Enumerable.Range(0, count).Select(_ => Condition(size / count)).ToArray();
        shuffle?.Shuffle(parts);
        return "(" + string.Join($" {word} ", parts) + ")";
    }

    private string Quantifier(int size)
    {
        var name = $"v{_names++}";
        var word = random.Next(2) == 0 ? "någon" : "varje";
        return random.Next(3) switch
        {
            0 => $"({word} {name} i {Rows(size / 2)} uppfyller {RowCondition(name, size / 2)})",
            1 => $"({word} {name} i {Colors()} uppfyller {name} = \"{Color()}\")",
            _ => $"({word} {name} i {NumberList(size / 2)} uppfyller {name} {Comparison()} {Number(size / 3)})",
        };
    }

    private string Leaf(int size = 0) => random.Next(asksBaseline ? 20 : 17) switch
    {
        0 => Pick("p", "q", "r"),
        1 => Pick("p", "q", "grupp.x"),
        2 or 3 or 4 => $"{Number(size)} {Comparison()} {Number(size)}",
        5 => $"{Amount(size)} {Comparison()} {Amount(size)}",
        6 => $"färg {Pick("=", "!=")} \"{Color()}\"",
        7 => $"färg i [\"{Color()}\", \"{Color()}\"]",
        8 => $"är_angiven({Pick("valfritt", "valfri_färg", "valfri_ja")})",
        9 => $"(är_angiven(valfritt) och valfritt {Comparison()} {Amount(size / 2)})",
        10 => $"(valfri_färg = null eller valfri_färg {Pick("=", "!=")} \"{Color()}\")",
        11 => $"{Date(size)} {Comparison()} {Date(size)}",
        12 => $"\"{Color()}\" i {Colors()}",
        13 => $"antal({Rows(size)}) {Comparison()} {random.Next(4)}",
        14 => $"{Number(size)} i {NumberList(size / 2)}",
        17 => Baseline(),
        18 => $"(någon k{_names} i kommuner uppfyller {Municipality($"k{_names++}")})",
        19 => $"(någon s{_names} i svagaste_mål({Pick("kommuner", "unika(kommuner)", "[kommun, \"1784\"]")}, {Pick("1", "2")}) uppfyller s{_names++} {Pick("=", "!=")} \"{Pick("1", "10", "13")}\")",
        15 => $"är_angiven({NumberList(size / 2)}[{Pick("1", "2", "-1")}])",
        _ => $"{NumberList(size / 2)} = {NumberList(size / 2)}",
    };

    private string Baseline() => random.Next(3) switch
    {
        0 => Municipality("kommun"),
        1 => $"länet(kommun) = \"{Pick("17", "01")}\"",
        _ => Municipality($"(om {Pick("p", "q")} så kommun annars \"{Pick("1780", "1784", "0180")}\")"),
    };

    private string Municipality(string code) => random.Next(5) switch
    {
        0 => $"nuläge(\"N1\", {code}) {Comparison()} {Pick("5", "10", "20")} %",
        1 => $"nuläge(\"N1\", {code}) {Comparison()} nuläge_median(\"N1\", länet({code}))",
        2 => $"kvartil(\"{Pick("N1", "N2")}\", {code}) {Comparison()} {Pick("0", "1", "4")}",
        3 => $"trend(\"N1\", {code}, {Pick("5", "4")} år) {Comparison()} 2 %",
        _ => $"nuläge(\"N4\", {code}) {Comparison()} {random.Next(90, 110)} kr",
    };

    private string RowCondition(string row, int size) => random.Next(size > 0 ? 7 : 4) switch
    {
        0 => $"{row}.b {Comparison()} {Amount(size / 2)}",
        1 => $"{row}.d {Comparison()} {Number(size / 2)}",
        2 => $"1 / {row}.d > {Small()}",
        3 => $"{row}.d * {row}.d {Comparison()} {Number(size / 2)}",
        4 => $"({RowCondition(row, size / 2)} och {RowCondition(row, size / 2)})",
        5 => $"({RowCondition(row, size / 2)} eller {Condition(size / 2)})",
        _ => $"inte ({RowCondition(row, size - 1)})",
    };

    // Rows of either list, filtered or chosen.
    private string Rows(int size) => random.Next(size > 0 ? 5 : 2) switch
    {
        4 => $"(om {Condition(size / 3)} så {Rows(size / 3)} annars {Pick("[]", "rader")})",
        0 => "rader",
        1 => $"rader[färg = \"{Color()}\"]",
        2 => $"rader[{Pick("b", "b")} {Comparison()} {Amount(size / 2)}]",
        _ => $"rader[{Pick("1 / d", "d", "d * 2")} {Comparison()} {Number(size / 3)}]",
    };

    private string OpenRows(int size) => random.Next(3) switch
    {
        0 => "öppna",
        1 => $"öppna[d {Comparison()} {Number(size / 3)}]",
        _ => $"öppna[b {Comparison()} {Amount(size / 3)}]",
    };

    private string Colors() => random.Next(4) switch
    {
        0 => "unika(färger)",
        1 => $"(om {Pick("p", "q")} så färger annars [])",
        _ => "färger",
    };

    private string NumberList(int size) => random.Next(size > 0 ? 12 : 4) switch
    {
        0 => "tal_lista",
        1 => $"[{Small()}, n, {Small()}]",
        2 => "ett",
        3 => "rader.d",
        4 => $"{Rows(size / 2)}.d",
        5 => $"{OpenRows(size / 2)}.d",
        6 => Mapped(size),
        7 => $"sammanfoga({NumberList(size / 3)}, {NumberList(size / 3)})",
        8 => $"unika({NumberList(size / 2)})",
        9 => $"(om {Condition(size / 3)} så {NumberList(size / 3)} annars {NumberList(size / 3)})",
        10 => Nested(size),
        _ => $"{Pick("tal_lista", "ett")}[item {Comparison()} {Number(size / 3)}]",
    };

    private string Mapped(int size)
    {
        var name = $"v{_names++}";
        return $"(för {name} i {Rows(size / 2)} ge {Pick($"{name}.d * 2", $"1 / {name}.d", $"{name}.d + n", $"{name}.d")})";
    }

    private string Nested(int size)
    {
        var (outer, inner) = ($"v{_names++}", $"v{_names++}");
        return $"(för {outer} i {Rows(size / 3)}, {inner} i {OpenRows(size / 3)} ge {outer}.d {Pick("+", "*", "-")} {inner}.d)";
    }

    private string Number(int size) => random.Next(size > 0 ? 18 : 6) switch
    {
        0 => "n",
        1 => "m",
        2 => Pick("fast", "grupp.y"),
        3 or 4 or 5 => Small(),
        6 => $"({Number(size / 2)} {Pick("+", "-", "*")} {Number(size / 2)})",
        7 => $"({Number(size / 2)} / {Number(size / 2)})",
        8 => $"summa({NumberList(size / 2)})",
        9 => $"antal({Pick(Rows(size / 2), OpenRows(size / 2), NumberList(size / 2), Colors())})",
        10 => $"eller_annars({Pick("min", "max", "medelvärde", "median")}({NumberList(size / 2)}), {Number(size / 3)})",
        11 => $"{Pick("min", "max")}({Number(size / 2)}, {Number(size / 2)})",
        12 => $"(om {Condition(size / 3)} så {Number(size / 3)} annars {Number(size / 3)})",
        13 => $"antal_sanna([{Condition(size / 3)}, {Condition(size / 3)}])",
        14 => $"eller_annars({NumberList(size / 2)}[{Pick("1", "2", "-1")}], {Small()})",
        15 => $"abs({Number(size / 2)})",
        16 => $"produkt({NumberList(size / 2)})",
        _ => $"avrunda({Number(size / 2)}, 0)",
    };

    private string Amount(int size) => random.Next(size > 0 ? 9 : 4) switch
    {
        0 => "a",
        1 => "b",
        2 or 3 => $"{random.Next(6)} kr",
        4 => $"summa({Rows(size / 2)}.b)",
        5 => $"summa({OpenRows(size / 2)}.b)",
        6 => $"({Amount(size / 2)} {Pick("+", "-")} {Amount(size / 2)})",
        7 => $"{Amount(size / 2)} * {Number(size / 3)}",
        _ => Pick("eller_annars(valfritt, 2 kr)", "avgift(färg)", "grundbelopp(dag)", "eller_annars(pris(färg), a)"),
    };

    private string Date(int size) => random.Next(size > 0 ? 5 : 2) switch
    {
        0 => "dag",
        1 => $"datum(\"2026-0{random.Next(1, 10)}-{Pick("01", "15", "28")}\")",
        2 => $"({Date(size / 2)} + {random.Next(1, 4)} {Pick("månader", "dagar", "år")})",
        3 => $"({Date(size / 2)} - dagar)",
        _ => $"(om {Condition(size / 3)} så {Date(size / 3)} annars {Date(size / 3)})",
    };

    private string Comparison() => Pick("=", "!=", "<", "<=", ">", ">=");

    private string Color() => Pick("röd", "grön", "blå");

    private string Small() => random.Next(-2, 5) is var n && n < 0 ? $"({n.ToString(CultureInfo.InvariantCulture)})" : n.ToString(CultureInfo.InvariantCulture);

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
