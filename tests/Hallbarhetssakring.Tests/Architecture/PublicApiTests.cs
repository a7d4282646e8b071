using System.Reflection;
using System.Text;

namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>What others can see of each assembly, one line a member, checked in: nothing becomes public by accident.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler adds to every record and enumeration says nothing.
    private static readonly HashSet<string> FromCompiler = ["Equals", "GetHashCode", "ToString", "<Clone>$", "op_Equality", "op_Inequality", "get_EqualityContract", "Deconstruct", "value__"];

    [Theory]
    [InlineData(typeof(Feel.Text.SourceText))]
    [InlineData(typeof(RuleSet))]
    public void The_public_model_is_the_one_checked_in(Type inAssembly)
    {
        var assembly = inAssembly.Assembly;
        Golden.CheckFile($"tests/Hallbarhetssakring.Tests/PublicApi/{assembly.GetName().Name}.txt", Describe(assembly));
    }

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            foreach (var line in type.GetMembers(Visible).Where(IsWritten).Select(Line).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static bool IsWritten(MemberInfo member) =>
        !FromCompiler.Contains(member.Name) && member is not MethodInfo { IsSpecialName: true } && member is not ConstructorInfo { DeclaringType.IsAbstract: true };

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : "class";

    private static string Line(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {Convert.ToString(constant.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{Name(field.FieldType)} {field.Name}",
        PropertyInfo property => $"{Name(property.PropertyType)} {property.Name} {{ {(property.GetMethod is null ? "" : "get; ")}{Setter(property)}}}",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        _ => member.Name,
    };

    private static string Setter(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init; " : "set; ";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = …" : "")}"));

    private static string Name(Type type) => !type.IsGenericType ? type.Name
        : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
}
