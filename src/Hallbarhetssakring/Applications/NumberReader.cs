using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Applications;

/// <summary>Reads whole numbers, numbers with a unit, amounts, shares and rates: exact, and within their bounds.</summary>
internal sealed class NumberReader(ReadingSession session)
{
    // Above every bound, so that what is larger is out of bounds before anything is multiplied.
    private const decimal BeyondBounds = 10_000_000_000_000_000m;

    // A number that is kept in another unit than it is given in has to have room for the digits of the product.
    private const int DecimalsWithFactor = 10;

    public Value? Read(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (type.Kind == FactKind.Amount && item.Kind == JsonKind.Object)
        {
            return ReadAmountObject(item, type, subject, place);
        }

        if (type.Kind == FactKind.Share && item.Kind == JsonKind.Text)
        {
            var reading = ExactDecimal.ReadPercent(item.Text, out var share);
            return reading == NumberReading.Read
                ? Check(share, item, type, subject, place)
                : Fail(
                    reading == NumberReading.NotExact ? ApplicationDiagnostics.NotExact : ApplicationDiagnostics.BadShare,
                    item, place, subject.Label, ReadingSession.Show(item, subject.IsPersonal));
        }

        return item.Kind == JsonKind.Number ? ReadNumber(item, type, subject, place) : NotANumber(item, type, subject, place);
    }

    private Value? ReadNumber(JsonItem item, FactType type, in Subject subject, JsonPlace place) =>
        ExactDecimal.Read(item.Text, out var number) == NumberReading.Read
            ? Check(number, item, type, subject, place)
            : Fail(ApplicationDiagnostics.NotExact, item, place, subject.Label, ReadingSession.Show(item, subject.IsPersonal));

    private Value? NotANumber(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (type.Kind == FactKind.Share)
        {
            return Fail(ApplicationDiagnostics.BadShare, item, place, subject.Label, ReadingSession.Show(item, subject.IsPersonal));
        }

        var hint = new LocalizedText("Skriv siffror utan citattecken, mellanslag och enhet, med decimalpunkt.", "Write digits without quotes, spaces and unit, with a decimal point.");
        var expected = type.IsInteger ? new LocalizedText("ett heltal", "a whole number") : new LocalizedText("ett tal", "a number");
        return Fail(ApplicationDiagnostics.WrongType, item, place, subject.Label, expected, ReadingSession.Show(item, subject.IsPersonal), hint);
    }

    private Value? ReadAmountObject(JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (session.HasBothSpellings(item, ApplicationTerms.Amount, place) | session.HasBothSpellings(item, ApplicationTerms.Currency, place))
        {
            return null;
        }

        var amount = item.Find(ApplicationTerms.Amount);
        var currency = item.Find(ApplicationTerms.Currency);
        if (amount is not { Value.Kind: JsonKind.Number } || currency is not { Value.Kind: JsonKind.Text } || item.Members.Length != 2)
        {
            return Fail(ApplicationDiagnostics.BadAmount, item, place, subject.Label, type.Currency!);
        }

        if (!string.Equals(currency.Value.Text, type.Currency, StringComparison.Ordinal))
        {
            return Fail(ApplicationDiagnostics.WrongCurrency, currency.Value, place.Member(currency), subject.Label, ReadingSession.Show(currency.Value, false), type.Currency!);
        }

        return ReadNumber(amount.Value, type, subject, place.Member(amount));
    }

    private Value? Check(decimal number, JsonItem item, FactType type, in Subject subject, JsonPlace place)
    {
        if (type.IsInteger && number != decimal.Truncate(number))
        {
            return Fail(ApplicationDiagnostics.NotWhole, item, place, subject.Label, ReadingSession.Show(item, subject.IsPersonal));
        }

        if (Math.Abs(number) > BeyondBounds || number * type.Factor < type.Low || number * type.Factor > type.High)
        {
            var isBelow = number < type.Low / type.Factor;
            var (bound, written) = (Written((isBelow ? type.Low : type.High) / type.Factor, type), Written(number, type));
            var isPlain = Math.Abs(number) <= BeyondBounds && written != bound;
            return Fail(
                ApplicationDiagnostics.OutOfBounds, item, place, subject.Label, isPlain && !subject.IsPersonal ? written : ReadingSession.Show(item, subject.IsPersonal),
                isBelow ? new LocalizedText($"minst {bound.Swedish}", $"at least {bound.English}") : new LocalizedText($"högst {bound.Swedish}", $"at most {bound.English}"));
        }

        if (type.Factor != 1m && decimal.Round(number, DecimalsWithFactor) != number)
        {
            return Fail(ApplicationDiagnostics.NotExact, item, place, subject.Label, ReadingSession.Show(item, subject.IsPersonal));
        }

        return Value.Given(Canonical.Of(number * type.Factor));
    }

    // As people write it, in the unit that it is given in.
    private static LocalizedText Written(decimal number, FactType type)
    {
        var unit = ((NumberType)type.Type.Underlying).Unit;
        return type.Factor == 1m
            ? new LocalizedText(NumberText.Of(number, unit, Language.Swedish), NumberText.Of(number, unit, Language.English))
            : new LocalizedText(Counted(Language.Swedish), Counted(Language.English));

        string Counted(Language language) => NumberText.Plain(number, language) + NumberText.NoBreakSpace + type.UnitWord;
    }

    private Value? Fail(DiagnosticDescriptor descriptor, JsonItem item, JsonPlace place, params object[] arguments)
    {
        session.Fault(descriptor, item.Span, place, arguments);
        return null;
    }
}
