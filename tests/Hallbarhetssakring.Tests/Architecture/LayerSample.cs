#pragma warning disable IDE0130 // The sample's namespaces are its folders, wrong on purpose.
namespace Hallbarhetssakring.Tests.Architecture.Sample.First
{
    /// <summary>Names a later type in a type argument.</summary>
    internal sealed class Signature
    {
        public List<Second.Later[]>? Items { get; set; }
    }

    /// <summary>Uses a later type in code only.</summary>
    internal sealed class Body
    {
        public static int Count() => Second.Later.Count;
    }

    internal sealed class Innocent
    {
        public static int Count(IEnumerable<int> items) => items.Count(i => i > 1);
    }

    /// <summary>Uses a later type within a lambda, which the compiler puts in a type of its own.</summary>
    internal sealed class Nested
    {
        public static IEnumerable<object> All(int[] items) => items.Select(static i => new Second.Later(i));
    }
}

namespace Hallbarhetssakring.Tests.Architecture.Sample.Second
{
    internal sealed record Later(int Number)
    {
        public static int Count => 1;

        public static Type Earlier => typeof(First.Innocent);
    }
}
