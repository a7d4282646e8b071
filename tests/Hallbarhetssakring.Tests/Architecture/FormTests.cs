using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;

namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>What all code of the libraries has in common: small files, plain names, nothing that depends on clock, culture or machine.</summary>
public sealed partial class FormTests
{
    private const int MostLines = 300;

    // Longer files, each with its reason.
    private static readonly Dictionary<string, string> LongFiles = new(StringComparer.Ordinal)
    {
    };

    private static readonly Assembly[] Libraries = [typeof(Feel.Text.SourceText).Assembly, typeof(RuleSet).Assembly];

    private static readonly string[] Banned =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.Guid.NewGuid", "System.Random..ctor", "System.Random.get_Shared", "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture", "System.TimeZoneInfo.get_Local", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Diagnostics.Stopwatch.StartNew",
    ];

    [Fact]
    public void Files_are_short()
    {
        var files = SourceFiles.Under("src").Concat(SourceFiles.Under("tests")).Select(file => (file.Path, Lines: file.Text.AsSpan().Count('\n'))).ToList();
        Assert.DoesNotContain(files, file => file.Lines > MostLines && !LongFiles.ContainsKey(file.Path));

        // A file that has become short leaves the list.
        Assert.Empty(LongFiles.Keys.Except(files.Where(file => file.Lines > MostLines).Select(file => file.Path)));
    }

    [Fact]
    public void Identifiers_are_ascii()
    {
        var names = Libraries.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMembers(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(member => member.Name).Append(type.Name));
        Assert.Empty(names.Where(name => !System.Text.Ascii.IsValid(name)).Distinct());
    }

    [Fact]
    public void No_type_is_a_helper() =>
        Assert.DoesNotContain(
            Libraries.SelectMany(assembly => assembly.GetTypes()),
            type => type.Namespace?.StartsWith("Hallbarhetssakring", StringComparison.Ordinal) == true && VagueName().IsMatch(type.Name));

    [Fact]
    public void Nothing_depends_on_clock_culture_chance_or_console()
    {
        var found = from assembly in Libraries
                    from type in assembly.GetTypes()
                    from member in IlReferences.MembersUsedBy(type)
                    let name = member.DeclaringType?.FullName + "." + member.Name
                    where Banned.Contains(name) || member.DeclaringType == typeof(Console)
                    select $"{type.FullName} uses {name}";
        Assert.Empty(found.Distinct());
    }

    [Fact]
    public void Nothing_is_computed_in_binary_floating_point()
    {
        OpCode[] loads = [OpCodes.Ldc_R4, OpCodes.Ldc_R8, OpCodes.Conv_R4, OpCodes.Conv_R8, OpCodes.Conv_R_Un, OpCodes.Ldelem_R4, OpCodes.Ldelem_R8];
        var found = from assembly in Libraries
                    from type in assembly.GetTypes()
                    where type.Namespace?.StartsWith("Hallbarhetssakring", StringComparison.Ordinal) == true
                    where IlReferences.InstructionsOf(type).Any(loads.Contains) || IlReferences.TypesOf(type).Any(used => used == typeof(double) || used == typeof(float))
                    select type.FullName;
        Assert.Empty(found);
    }

    [Fact]
    public void The_scan_finds_what_is_banned()
    {
        Assert.Contains(IlReferences.MembersUsedBy(typeof(Wrong)), member => member.DeclaringType?.FullName + "." + member.Name == Banned[0]);
        Assert.Contains(IlReferences.MembersUsedBy(typeof(Wrong)), member => member.DeclaringType == typeof(Console));
        Assert.Contains(OpCodes.Conv_R8, IlReferences.InstructionsOf(typeof(Wrong)));
        Assert.Matches(VagueName(), "TextUtils");
        Assert.DoesNotMatch(VagueName(), "Management");
    }

    [GeneratedRegex("(Helper|Helpers|Utils|Util|Utilities|Manager)$")]
    private static partial Regex VagueName();

    private sealed class Wrong
    {
        public static double Half(int number)
        {
            Console.WriteLine(DateTime.Now);
            return number / 2.0;
        }
    }
}
