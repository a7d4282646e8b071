using System.Reflection;
using System.Reflection.Emit;

namespace Hallbarhetssakring.Tests.Architecture;

/// <summary>What the compiled code of a type refers to: read from its signatures and its methods' instructions.</summary>
internal static class IlReferences
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types that a type's declaration, fields, parameters and results name, and those that its code uses.</summary>
    public static IEnumerable<Type> TypesOf(Type type) => Named(type).SelectMany(Parts).Distinct();

    /// <summary>The fields, methods and types that the code of a type's methods uses.</summary>
    public static IEnumerable<MemberInfo> MembersUsedBy(Type type) => Methods(type).SelectMany(MembersUsedBy);

    /// <summary>The kinds of instruction in the code of a type's methods.</summary>
    public static IEnumerable<OpCode> InstructionsOf(Type type) => Methods(type).SelectMany(method => Instructions(method).Select(i => i.Code));

    private static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static IEnumerable<Type?> Named(Type type)
    {
        var bases = type.GetInterfaces().Append(type.BaseType);
        var fields = type.GetFields(Declared).Select(field => field.FieldType);
        var signatures = Methods(type).SelectMany(method =>
            method.GetParameters().Select(parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []));
        var used = MembersUsedBy(type).SelectMany(member => member is MethodInfo { IsGenericMethod: true } generic
            ? generic.GetGenericArguments().Append(generic.DeclaringType)
            : [member as Type ?? member.DeclaringType]);
        return bases.Concat(fields).Concat(signatures).Concat(used);
    }

    // List<Plan[]> names List, Plan[] and Plan.
    private static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
        {
            return [];
        }

        return type.HasElementType ? Parts(type.GetElementType()) : type.GetGenericArguments().SelectMany(Parts).Prepend(type);
    }

    private static IEnumerable<MemberInfo> MembersUsedBy(MethodBase method)
    {
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var (code, operand) in Instructions(method))
        {
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(operand, ofType, ofMethod)!;
            }
        }
    }

    private static IEnumerable<(OpCode Code, int Operand)> Instructions(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            short value = bytes[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | bytes[at++]));
            }

            var code = OpCodesByValue[value];
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
                _ => 4,
            };
            yield return (code, size == 4 ? BitConverter.ToInt32(bytes, at) : 0);
            at += size;
        }
    }
}
