using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Binding;

/// <summary>What names mean where an expression stands.</summary>
internal sealed class BindingScope
{
    private readonly Dictionary<string, Symbol> _symbols;
    private readonly Dictionary<string, HostFunction> _functions;

    public BindingScope(IEnumerable<Symbol> symbols, IEnumerable<HostFunction> functions, SlotSymbol? assessmentDate, MonthEnd monthEnd)
    {
        _symbols = symbols.ToDictionary(symbol => symbol.Name, StringComparer.Ordinal);
        _functions = functions.ToDictionary(function => function.Name, StringComparer.Ordinal);
        AssessmentDate = assessmentDate;
        MonthEnd = monthEnd;
    }

    /// <summary>The slot that holds the date of assessment; tables are read at it.</summary>
    public SlotSymbol? AssessmentDate { get; }

    public MonthEnd MonthEnd { get; }

    /// <summary>Where the author can look names up or add one, as a sentence; null where nobody has said.</summary>
    public LocalizedText? WhereDeclared { get; init; }

    public IEnumerable<string> Names => _symbols.Keys;

    public IEnumerable<string> FunctionNames => _functions.Keys;

    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    public HostFunction? FindFunction(string name) => _functions.GetValueOrDefault(name);

    /// <summary>The same scope where some names mean something else, as within a rule that is repeated for each of a list.</summary>
    public BindingScope With(IEnumerable<Symbol> symbols)
    {
        var all = new Dictionary<string, Symbol>(_symbols, StringComparer.Ordinal);
        foreach (var symbol in symbols)
        {
            all[symbol.Name] = symbol;
        }

        return new BindingScope(all.Values, _functions.Values, AssessmentDate, MonthEnd) { WhereDeclared = WhereDeclared };
    }
}
