using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Binding;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Syntax;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>Settles the placeholders of a rule's messages.</summary>
internal sealed class MessageBinder(BindingSession session, BindingScope scope, Language language, PersonalFacts personal, BoundNode? appliesWhen, IEnumerable<BoundNode> demands)
{
    private DiagnosticBag Bag => session.Bag;

    public BoundWords Bind(WordsSyntax words) => new(words.Severity, Bind(words.Officer), Bind(words.Applicant));

    public BoundMessage? Bind(MessageSyntax? message) => message is null ? null : new BoundMessage([.. message.Parts.Select(Part)]);

    private BoundMessagePart Part(MessagePartSyntax part)
    {
        if (part.Expression is not { } expression)
        {
            return new BoundMessagePart(part.Text, null, false, null);
        }

        if (RowsPath(expression.Root) is { } path)
        {
            return new BoundMessagePart(null, null, false, Rows(expression, path.Failing, path.Names));
        }

        if (expression.Root is NameSyntax name && scope.Find(name.Name) is GroupSymbol group)
        {
            // A fact, or a group of them, is called by its title.
            return new BoundMessagePart(group.Title, null, false, null);
        }

        var node = Binder.BindValue(session, scope, expression);
        return new BoundMessagePart(null, node, personal.Reads(node), null);
    }

    // brister.d.miljömål: the names after the first.
    private (bool Failing, ImmutableArray<PathSyntax> Names)? RowsPath(SyntaxNode root)
    {
        var names = ImmutableArray<PathSyntax>.Empty;
        while (root is PathSyntax path)
        {
            names = names.Insert(0, path);
            root = path.Source;
        }

        return root is not NameSyntax { Name: var first } || names.IsEmpty ? null
            : first == RuleSetTerms.FailingRows.In(language) ? (true, names)
            : first == RuleSetTerms.MatchingRows.In(language) ? (false, names)
            : null;
    }

    private BoundRows? Rows(ExpressionSyntax expression, bool failing, ImmutableArray<PathSyntax> names)
    {
        var searched = failing ? demands : appliesWhen is { } applies ? [applies] : [];
        var (quantifier, isTurned) = searched.SelectMany(Quantifiers).FirstOrDefault(q => q.Quantifier.Variable == names[0].Name);
        if (quantifier is null || quantifier.Source.Type is not ListType { Element: var element })
        {
            var where = failing ? RuleSetTerms.Requirement : RuleSetTerms.AppliesWhen;
            Bag.Report(BindingDiagnostics.NoRowsVariable, expression.Locate(names[0]), names[0].Name, where.Text);
            return null;
        }

        BoundNode shown = new BoundVariable(quantifier.Variable, quantifier.Depth, element, quantifier.Location);
        foreach (var name in names.Skip(1))
        {
            if (shown.Type.Underlying is not RecordType { Shape: var shape } || shape.Find(name.Name) is not { } field)
            {
                var fields = shown.Type.Underlying is RecordType record ? string.Join(", ", record.Shape.Fields.Select(f => f.Name)) : "–";
                Bag.Report(Feel.Binding.BindingDiagnostics.UnknownField, expression.Text.Locate(name.NameSpan), name.Name, new LocalizedText($"Det som finns: {fields}.", $"There are: {fields}."));
                return null;
            }

            shown = new BoundField(shown, field, field.Type, quantifier.Location);
        }

        // Below "inte" what matches is what fails.
        return new BoundRows(quantifier, failing && !isTurned ? Truth.False : Truth.True, shown, personal.Reads(shown));
    }

    /// <summary>
    /// The quantifiers of a condition that stand in no other one, so that their rows can be named; each once, in written order, with whether
    /// it stands below an odd number of "inte".
    /// </summary>
    public static IEnumerable<(BoundQuantifier Quantifier, bool IsTurned)> Quantifiers(BoundNode node)
    {
        var seen = new HashSet<BoundNode>(ReferenceEqualityComparer.Instance);
        return [.. Find(node, false)];

        IEnumerable<(BoundQuantifier, bool)> Find(BoundNode at, bool isTurned) => !seen.Add(at) ? [] : at switch
        {
            BoundQuantifier quantifier => [(quantifier, isTurned)],
            BoundNot not => Find(not.Operand, !isTurned),
            BoundAnd or BoundOr or BoundAtLeast or BoundIf => at.Children.SelectMany(child => Find(child, isTurned)),
            _ => [],
        };
    }

    /// <summary>The enumeration whose members a row's text is compared with: a text literal takes its type there (semantics §10).</summary>
    public static EnumDomain? NamesOf(BoundNode condition, int depth)
    {
        var seen = new HashSet<BoundNode>(ReferenceEqualityComparer.Instance);
        return Find(condition);

        EnumDomain? Find(BoundNode at)
        {
            var other = at switch
            {
                BoundComparison { Left: BoundVariable left } comparison when left.Depth == depth => comparison.Right.Type,
                BoundComparison { Right: BoundVariable right } comparison when right.Depth == depth => comparison.Left.Type,
                BoundMembership { Item: BoundVariable item } membership when item.Depth == depth => (membership.List.Type as ListType)?.Element,
                _ => null,
            };
            return other?.Underlying is EnumType names ? names.Domain : seen.Add(at) ? at.Children.Select(Find).FirstOrDefault(found => found is not null) : null;
        }
    }
}

/// <summary>Which facts and fields are personal and so are never shown.</summary>
internal sealed class PersonalFacts
{
    private readonly HashSet<int> _slots = [];
    private readonly HashSet<RecordField> _fields = new(ReferenceEqualityComparer.Instance);

    public PersonalFacts(Facts.FactSchema schema)
    {
        foreach (var fact in schema.Declarations)
        {
            if (fact.IsPersonal)
            {
                _slots.Add(fact.Slot);
            }

            if (fact.Type.Underlying is ListType { Element: RecordType { Shape: var shape } })
            {
                foreach (var field in fact.Fields.Where(f => f.IsPersonal || fact.IsPersonal))
                {
                    _fields.Add(shape.Fields[field.Index]);
                }
            }
        }
    }

    public bool IsPersonal(RecordField field) => _fields.Contains(field);

    public bool IsPersonal(int slot) => _slots.Contains(slot);

    /// <summary>Whether an expression reads anything personal.</summary>
    public bool Reads(BoundNode node)
    {
        var seen = new HashSet<BoundNode>(ReferenceEqualityComparer.Instance);
        return Any(node);

        bool Any(BoundNode at) => seen.Add(at) && at switch
        {
            BoundSlot slot => _slots.Contains(slot.Slot.Index),
            BoundField field => _fields.Contains(field.Field) || Any(field.Row),
            _ => at.Children.Any(Any),
        };
    }
}
