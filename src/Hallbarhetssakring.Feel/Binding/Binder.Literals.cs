using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Functions;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>Literals: numbers, quantities, texts that stand for members and codes, dates, lists.</summary>
internal sealed partial class Binder
{
    // More names than this are a list to look up, not to read in a message.
    private const int MostListed = 8;

    private BoundNode Number(NumberSyntax syntax, SourceLocation location) => Constant(syntax.Digits, 1m, Unit.None, location);

    private BoundNode Quantity(QuantitySyntax syntax, SourceLocation location)
    {
        if (syntax.Unit == "%")
        {
            return Constant(syntax.Digits, 0.01m, Unit.Share, location);
        }

        PointBeforeThousands.Check(syntax.Digits, location, _session.Bag);
        return Vocabulary.UnitOf(syntax.Unit, Dialect) is { } unit
            ? Constant(syntax.Digits, unit.Factor, Unit.Of(unit.Symbol), location)
            : Constant(syntax.Digits, 1m, Unit.Of(syntax.Unit), location);
    }

    private BoundNode Constant(string digits, decimal factor, Unit unit, SourceLocation location)
    {
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 1e20m)
        {
            return new BoundConstant(Value.Given(Canonical.Of(number * factor)), new NumberType(unit), location);
        }

        Report(BindingDiagnostics.NumberTooLarge, location, digits);
        return new BoundError(location);
    }

    private BoundNode TextLiteral(TextSyntax syntax, SourceLocation location, FeelType? expected)
    {
        switch (expected?.Underlying)
        {
            case EnumType { Domain: var domain }:
                return Member(syntax.Value, domain, location, expected.Underlying);
            case CodeType { System: var system }:
                return Code(syntax.Value, system, location, expected.Underlying);
            default:
                return new BoundConstant(Value.Known(syntax.Value.Normalize()), FeelType.Text, location);
        }
    }

    private BoundNode Member(string text, EnumDomain domain, SourceLocation location, FeelType type)
    {
        var name = text.Normalize();
        var index = domain.IndexOf(name);
        if (index >= 0)
        {
            return new BoundConstant(domain.Values[index], type, location);
        }

        Report(BindingDiagnostics.NotAMember, location, text, Suggestion(name, domain.Members.Select(m => m.Name)));
        return new BoundError(location);
    }

    private BoundNode Code(string text, CodeSystem system, SourceLocation location, FeelType type)
    {
        var code = system.Parse(text);
        if (code >= 0)
        {
            return new BoundConstant(Value.Whole(code), type, location);
        }

        var suggestion = system.Suggest(text) is { } near ? new LocalizedText($"Menade du \"{near}\"?", $"Did you mean \"{near}\"?") : system.Extent(text);
        Report(BindingDiagnostics.BadCode, location, text, system.Name, suggestion);
        return new BoundError(location);
    }

    private BoundNode DateLiteral(string text, SourceLocation location)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new BoundConstant(Value.Known(date), FeelType.Date, location);
        }

        Report(BindingDiagnostics.BadDate, location, text);
        return new BoundError(location);
    }

    private BoundNode List(ListSyntax syntax, SourceLocation location, FeelType? expected)
    {
        var wanted = expected is ListType list ? list.Element : null;
        var items = ImmutableArray.CreateBuilder<BoundNode>();
        FeelType? element = wanted;
        foreach (var item in syntax.Elements)
        {
            var node = Present(Bind(item, wanted));
            if (node.Type.IsError)
            {
                return new BoundError(location);
            }

            var common = element is null ? node.Type : Common(element, node.Type);
            if (common is null)
            {
                return Mismatch(node, element!.Name);
            }

            element = common;
            items.Add(node);
        }

        return new BoundList(items.ToImmutable(), new ListType(element ?? FeelType.Number, items.Count), location);
    }

    // The name that was probably meant, as a sentence; empty when none is near.
    private static LocalizedText Suggestion(string name, IEnumerable<string> candidates)
    {
        var all = candidates.Order(StringComparer.Ordinal).ToList();
        if (all.Count == 0)
        {
            return new LocalizedText("Skriv ett fast värde.", "Write a fixed value.");
        }

        return NameSuggester.Nearest(name, all) is { } near
            ? new LocalizedText($"Menade du {near}?", $"Did you mean {near}?")
            : all.Count <= MostListed
            ? new LocalizedText($"Det som finns: {Listed(all)}.", $"There are: {Listed(all)}.")
            : new LocalizedText($"Närmast i stavning: {Listed(Near(3))}.", $"Nearest in spelling: {Listed(Near(3))}.");

        IEnumerable<string> Near(int count) => NameSuggester.InOrder(name, all).Take(count);
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
