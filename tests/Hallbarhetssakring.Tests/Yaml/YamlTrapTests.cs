namespace Hallbarhetssakring.Tests.Yaml;

/// <summary>The traps of YAML: the place and, in the message, the corrected line.</summary>
public sealed class YamlTrapTests
{
    [Theory]
    [InlineData("krav: a > 1 #2", "HS1020 1:13", "krav: 'a > 1 #2'")]
    [InlineData("krav: a > 1 #2", "HS1020 1:13", "krav: 'a > 1'")]
    [InlineData("a:\n  - två ord   # komm\n", "HS1020 2:15", "- 'två ord   # komm'")]
    [InlineData("a: { b: två ord # c\n  , d: 1 }", "HS1020 1:17", "b: 'två ord # c'")]
    [InlineData("titel: Fond #2", "HS1020 1:13", "titel: 'Fond #2'")]
    [InlineData("titel: #1 i länet", "HS1020 1:8", "titel: '#1 i länet'")]
    [InlineData("krav: a\n  > 1 # x", "HS1020 2:7", "krav: 'a > 1 # x'")]
    [InlineData("- a\n - b", "HS1041 2:2", "- 'a - b'")]
    [InlineData("c: 1\n  - d", "HS1041 2:3", "c: '1 - d'")]
    [InlineData("titel: ”Hej”", "HS1042 1:8", "titel: 'Hej'")]
    public void Warned(string text, string places, string corrected)
    {
        var read = new ReadText(text);
        Assert.Equal(places, read.Places);
        Assert.Contains(corrected, YamlTesting.FirstMessage(text), StringComparison.Ordinal);
        Assert.False(read.HasErrors);
    }

    [Theory]
    [InlineData("a: 'x y' # z")]
    [InlineData("a: \"x y\" # z")]
    [InlineData("a: [x, y] # z")]
    [InlineData("a: { x: y } # z")]
    [InlineData("a: # z\n  b: 1")]
    [InlineData("a: #z\n  b: 1")]
    [InlineData("a: # ännu inget")]
    [InlineData("a: 1.5 # z")]
    [InlineData("a: 2026-01-01 # z")]
    [InlineData("a: 500 000 kr # z")]
    [InlineData("a: 50 % #z")]
    [InlineData("a: -3 # z")]
    [InlineData("a: ja # z")]
    [InlineData("a: ja #z")]
    [InlineData("a: nationell/dnsh@1 # z")]
    [InlineData("- x # z")]
    [InlineData("a: |  # z\n  två ord # text\n")]
    [InlineData("a: två ord\n# z")]
    [InlineData("a: b#c d")]
    public void Comments_that_are_comments(string text) => Assert.Equal("", new ReadText(text).Places);

    [Theory]
    [InlineData("a: { text: kostnad, resor och logi }", "HS1021 1:12", "text: 'kostnad, resor och logi'", "{a: ?{text: ?kostnad}}")]
    [InlineData("a: { text: x, y, z, b: 1 }", "HS1021 1:12", "text: 'x, y, z'", "{a: ?{text: ?x, b: 1}}")]
    [InlineData("a: { villkor: antal(x, y) > 0 }", "HS1021 1:15", "villkor: 'antal(x, y) > 0'", "{a: ?{villkor: ?antal(x}}")]
    [InlineData("a: [b, antal(c, d) > 0, e]", "HS1021 1:8", "'antal(c, d) > 0'", "{a: [b, ?antal(c, d) > 0, e]}")]
    [InlineData("a: [b = \"x, y\", c]", "HS1021 1:5", "'b = \"x, y\"'", "{a: [?b = \"x, y\", c]}")]
    [InlineData("a: { värde: 1,5 }", "HS1022 1:13", "värde: 1.5", "{a: ?{värde: ?1}}")]
    [InlineData("a: [{ värde: -1 000,50 kr, b: 2 }]", "HS1022 1:14", "värde: -1 000.50 kr", "{a: [?{värde: ?-1 000, b: 2}]}")]
    [InlineData("a: { b: 1, 5 }", "HS1021 1:9", "b: '1, 5'", "{a: ?{b: ?1}}")]
    [InlineData("a: { b, c: 1 }", "HS1034 1:6", "”b”", "{a: ?{c: 1}}")]
    [InlineData("a: { b: 'x', c }", "HS1034 1:14", "”c”", "{a: ?{b: x}}")]
    [InlineData("a: { b: 1, c:2 }", "HS1032 1:13", "c: 2", "{a: ?{b: 1}}")]
    [InlineData("a: { b:1 }", "HS1032 1:7", "b: 1", "{a: ?{ b:1 }}")]
    [InlineData("krav: {x}", "HS1023 1:7", "krav: '{x}'", "{krav: ?{x}}")]
    [InlineData("krav: {x, y}", "HS1023 1:7", "krav: '{x, y}'", "{krav: ?{x, y}}")]
    [InlineData("a: [Projekt: del 1, b]", "HS1024 1:12", "'Projekt: del 1'", "{a: [?Projekt: del 1, b]}")]
    [InlineData("a: [{x: 1}, b: c]", "HS1024 1:14", "'b: c'", "{a: [{x: 1}, ?b: c]}")]
    [InlineData("krav: >5\nb: 1", "HS1023 1:7", "krav: '>5'", "{krav: ?, b: 1}")]
    [InlineData("krav:x", "HS1032 1:5", "krav: x", "?krav:x")]
    [InlineData("a:\n  krav:'x'", "HS1032 2:7", "krav: 'x'", "{a: ?krav:'x'}")]
    [InlineData("a:\u00A0b", "HS1032 1:2", "a: b", "?a:\u00A0b")]
    [InlineData("-id: a\nb: 1", "HS1033 1:1", "- id: a", "?{b: 1}")]
    [InlineData("a:\n\u00A0\u00A0b: 1", "HS1027 2:1", "U+00A0", "{a: , b: 1}")]
    [InlineData("\ta: 1", "HS1026 1:1", "tabb", "{a: 1}")]
    [InlineData("a:\n  \tb: 1", "HS1026 2:3", "tabb", "{a: {b: 1}}")]
    public void Read_but_not_as_it_looks(string text, string places, string corrected, string tree) => AssertError(text, places, corrected, tree);

    [Theory]
    [InlineData("krav: >= 5\nb: 1", "HS1023 1:7", "krav: '>= 5'", "{krav: ?>= 5, b: 1}")]
    [InlineData("krav: > 5 # fem\nb: 1", "HS1023 1:7", "krav: '> 5'", "{krav: ?> 5, b: 1}")]
    [InlineData("krav: \"a\" = b", "HS1023 1:7", "krav: '\"a\" = b'", "{krav: ?\"a\" = b}")]
    [InlineData("krav: 'a' = b", "HS1023 1:7", "krav: '\"a\" = b'", "{krav: ?'a' = b}")]
    [InlineData("krav: {x} > 3", "HS1023 1:7", "krav: '{x} > 3'", "{krav: ?{x} > 3}")]
    [InlineData("krav: [a, b] = c", "HS1023 1:7", "krav: '[a, b] = c'", "{krav: ?[a, b] = c}")]
    [InlineData("krav: @x", "HS1023 1:7", "krav: '@x'", "{krav: ?@x}")]
    [InlineData("krav: `x", "HS1023 1:7", "krav: '`x'", "{krav: ?`x}")]
    [InlineData("krav: %x", "HS1023 1:7", "krav: '%x'", "{krav: ?%x}")]
    [InlineData("krav: & x", "HS1023 1:7", "krav: '& x'", "{krav: ?& x}")]
    [InlineData("krav: *x > 2", "HS1023 1:7", "krav: '*x > 2'", "{krav: ?*x > 2}")]
    [InlineData("krav: !inte > x", "HS1023 1:7", "krav: '!inte > x'", "{krav: ?!inte > x}")]
    [InlineData("krav: | a", "HS1023 1:7", "krav: '| a'", "{krav: ?| a}")]
    [InlineData("krav: ] a", "HS1023 1:7", "krav: '] a'", "{krav: ?] a}")]
    [InlineData("krav: - a", "HS1023 1:7", "krav: '- a'", "{krav: ?- a}")]
    [InlineData("- >= 5\n- b", "HS1023 1:3", "- '>= 5'", "[?>= 5, b]")]
    [InlineData("a: { krav: >= 5 }", "HS1023 1:12", "krav: '>= 5'", "?{a: ?{krav: ?}}")]
    [InlineData("titel: Projekt: del 1\nb: 1", "HS1024 1:15", "titel: 'Projekt: del 1'", "{titel: ?Projekt: del 1, b: 1}")]
    [InlineData("titel: Region's mål: 1", "HS1024 1:20", "titel: 'Region''s mål: 1'", "{titel: ?Region's mål: 1}")]
    [InlineData("titel: ”Mål: 1”", "HS1024 1:12", "titel: 'Mål: 1'", "{titel: ?”Mål: 1”}")]
    [InlineData("titel: Mål:", "HS1024 1:11", "titel: 'Mål:'", "{titel: ?Mål:}")]
    [InlineData("a: { titel: b: c, d: 1 }", "HS1024 1:14", "titel: 'b: c'", "?{a: ?{titel: ?}}")]
    [InlineData("krav: en text\n  med fler ord: hej", "HS1024 2:15", "krav: 'en text med fler ord: hej'", "?{krav: ?}")]
    [InlineData("a: { b: x[1] > 2, c: 1 }", "HS1025 1:10", "b: 'x[1] > 2'", "?{a: ?{b: ?}}")]
    [InlineData("- { b: Sökt {x} kr, c: 1 }", "HS1025 1:13", "b: 'Sökt {x} kr'", "?[?{b: ?}]")]
    [InlineData("titel: 'Regionen's mål'", "HS1038 1:17", "titel: 'Regionen''s mål'", "{titel: ?'Regionen's mål'}")]
    [InlineData("titel: \"Ett \"bra\" mål\"", "HS1039 1:14", "titel: 'Ett \"bra\" mål'", "{titel: ?\"Ett \"bra\" mål\"}")]
    [InlineData("titel: \"C:\\hej\" # x", "HS1040 1:11", "titel: 'C:\\hej'", "{titel: ?\"C:\\hej\"}")]
    [InlineData("titel: \"\\uD800x\"", "HS1040 1:9", "titel: '\\uD800x'", "{titel: ?\"\\uD800x\"}")]
    public void Not_readable_without_quotes(string text, string places, string corrected, string tree) => AssertError(text, places, corrected, tree);

    [Theory]
    [InlineData("a:\n\tb: 1", "HS1026 2:1", "tabb", "?{a: ?}")]
    [InlineData("a: 1\nb:\n  c: 1\n\td: 2", "HS1026 4:1", "tabb", "?{a: 1, b: ?{c: ?}}")]
    [InlineData("a:\n  b: 1\n \u00A0c: 2", "HS1027 3:2", "U+00A0", "?{a: {b: 1}}")]
    [InlineData("a: 1\n  b: 2", "HS1028 2:3", "kolumn 1.", "?{a: ?}")]
    [InlineData("a:\n    b: 1\n  c: 2", "HS1028 3:3", "kolumn 5 eller 1.", "?{a: {b: 1}}")]
    [InlineData("- a: 1\n b: 2", "HS1028 2:2", "kolumn 3.", "?[{a: 1}]")]
    [InlineData("- a: 1\n   b: 2", "HS1028 2:4", "kolumn 3.", "?[?{a: ?}]")]
    [InlineData("a:\n  - b\n - c", "HS1028 3:2", "kolumn 3.", "?{a: [b]}")]
    [InlineData("a: 1\n- b", "HS1029 2:1", "lista", "?{a: 1}")]
    [InlineData("- a\nb: 1", "HS1030 2:1", "streck", "?[a]")]
    [InlineData("a: 1\nb\nc: 2", "HS1031 2:1", "”b”", "?{a: 1}")]
    [InlineData("a:\n  - { b: 1,\n  c: 2 }", "HS1028 3:3", "kolumn 7.", "?{a: ?[]}")]
    [InlineData("a:\n  - b: 1\n - { c: 2 }", "HS1028 3:2", "kolumn 3.", "?{a: [{b: 1}]}")]
    [InlineData("delar\n  - { id: a }", "HS1031 1:1", "”delar”", "null")]
    [InlineData("krav:\n'x > 1'\nb: 1", "HS1031 2:1", "dra in", "?{krav: x > 1}")]
    [InlineData("a: 1\n      b\n  c: 2", "HS1028 3:3", "kolumn 1.", "?{a: ?}")]
    [InlineData("- : id: a\n  b: 1", "HS1013 1:3", "Nyckeln", "?[?{}]")]
    [InlineData("a: 1\n: b", "HS1013 2:1", "Nyckeln", "?{a: 1}")]
    [InlineData("hej\na: 1", "HS1031 1:1", "”hej”", "null")]
    [InlineData("a: 1\nkrav:'x'\nc: 2", "HS1032 2:5", "krav: 'x'", "?{a: 1}")]
    [InlineData("- id:a\n  b: 1", "HS1032 1:5", "- id: a", "?[]")]
    [InlineData("- id: a\n-id: b", "HS1033 2:1", "- id: b", "?[{id: a}]")]
    [InlineData("{ a: 1 b: 2 }", "HS1035 1:8", "a: 1, b: 2", "?{a: ?}")]
    [InlineData("a: {\n  b: 'x'\n  c: 2\n}", "HS1035 3:3", "b: 'x',", "?{a: ?{b: ?}}")]
    [InlineData("a: [\n  'x'\n  'y'\n]", "HS1035 3:3", "'x',", "?{a: ?[x]}")]
    [InlineData("\"a\": \"x\",\nb: 1", "HS1043 1:9", "Ta bort", "{a: ?\"x\",, b: 1}")]
    [InlineData("a: [x, y], # z\nb: 1", "HS1043 1:10", "Ta bort", "{a: ?[x, y],, b: 1}")]
    [InlineData("a: [x,,y]", "HS1043 1:7", "Ta bort", "?{a: ?[x]}")]
    [InlineData("a: {,}", "HS1043 1:5", "Ta bort", "?{a: ?{}}")]
    [InlineData("a: x\n  # c\n  y\nb: 1", "HS1044 3:3", "kommentar", "?{a: x}")]
    [InlineData("a: x # c\n  y\nb: 1", "HS1044 2:3", "kommentar", "?{a: x}")]
    [InlineData("a: >-\n\tx\nb: 1", "HS1026 2:1", "tabb", "?{a: }")]
    [InlineData("a: [1, 2\nb: 3", "HS1036 1:4", "]", "?{a: ?[1]}")]
    [InlineData("a: [1, 2", "HS1036 1:4", "]", "?{a: ?[1, 2]}")]
    [InlineData("a: {x: 1\nb: 3", "HS1036 1:4", "}", "?{a: ?{x: ?}}")]
    [InlineData("a:\n  - { b: c{d, e: 1 }\n  - { f: g }", "HS1036 2:5", "}", "?{a: ?[?{b: ?}]}")]
    [InlineData("a:\n  - { b: 1\nc: 2", "HS1036 2:5", "}", "?{a: ?[]}")]
    [InlineData("a: {b: [1}", "HS1036 1:8", "]", "?{a: ?{b: ?[1]}}")]
    [InlineData("a: 'Hej\nb: 1", "HS1037 1:4", "'", "?{a: ?}")]
    [InlineData("a: 'Hej\nb: 'c'\nd: 1", "HS1037 1:4", "'", "?{a: Hej b: }")]
    [InlineData("a: \"Hej\nb: 1\n---\nc: \"d\"", "HS1037 1:4", "\"", "?{a: ?}")]
    [InlineData("a: [\"5.5]\nb: \"x\"\nc: 2", "HS1037 1:5", "\"", "?{a: ?[]}")]
    public void Lines_and_brackets(string text, string places, string hint, string tree) => AssertError(text, places, hint, tree);

    [Theory]
    [InlineData("[a, b]\nc: 1", "HS1017 2:1", "YAML", "[a, b]")]
    public void What_nothing_explains_is_still_said_once(string text, string places, string hint, string tree) => AssertError(text, places, hint, tree);

    [Fact]
    public void A_set_aside_line_inside_a_text_leaves_the_text_as_written() => AssertError("a\n: b", "HS1023 2:1", "': b'", "?a⏎: b");

    [Fact]
    public void Several_values_are_reported_at_once_and_the_rest_is_read()
    {
        var read = new ReadText("a: >= 5\nb: x: y\nc: 1\nd:\n  - \"e\" = f\n  - 'it's'\ng: 2\n");
        Assert.Equal("HS1023 1:4, HS1024 2:5, HS1023 5:5, HS1038 6:8", read.Places);
        Assert.Equal("{a: ?>= 5, b: ?x: y, c: 1, d: [?\"e\" = f, ?'it's'], g: 2}", read.Tree);
    }

    private static void AssertError(string text, string places, string hint, string tree)
    {
        var read = new ReadText(text);
        Assert.Equal(places, read.Places);
        Assert.Contains(hint, YamlTesting.FirstMessage(text), StringComparison.Ordinal);
        Assert.Equal(tree, read.Tree);
        Assert.True(read.HasErrors);
    }
}
