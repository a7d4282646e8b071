using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Declarations;

/// <summary>What facts, groups and fields may say of themselves beside their type; a group's and a list's hold for what is within them.</summary>
internal sealed record Attributes(
    string? Title, string? Question, Supplier Supplier, ExpressionSyntax? AskedWhen, bool IsOptional, bool IsChangeable, bool IsPersonal)
{
    public static readonly Attributes None = new(null, null, Supplier.Applicant, null, false, false, false);

    /// <param name="keys">The keys of one declaration.</param>
    /// <param name="outer">What is inherited.</param>
    public static Attributes Read(KeyReader keys, Attributes outer)
    {
        var file = keys.File;
        var asked = keys.Scalar(FactTerms.AskedWhen);
        return new Attributes(
            keys.Text(FactTerms.Title),
            keys.Text(FactTerms.Question),
            SupplierOf(keys) ?? outer.Supplier,
            asked is null ? outer.AskedWhen : Parser.ParseExpression(asked.ToEmbeddedText(file.Source), file.Dialect, file.Bag),
            keys.Flag(FactTerms.Optional, outer.IsOptional),
            keys.Flag(FactTerms.Changeable, outer.IsChangeable),

            // What is personal as a whole is personal in each part.
            keys.Flag(FactTerms.Personal) || outer.IsPersonal);
    }

    private static Supplier? SupplierOf(KeyReader keys)
    {
        var word = keys.Word(FactTerms.SuppliedBy, FactTerms.Applicant, FactTerms.Officer, FactTerms.Register);
        return word is null ? null
            : word == FactTerms.Officer ? Supplier.Officer
            : word == FactTerms.Register ? Supplier.Register
            : Supplier.Applicant;
    }
}
