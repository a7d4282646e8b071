using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;
using Hallbarhetssakring.Goals;
using Hallbarhetssakring.Terms;

namespace Hallbarhetssakring.Binding;

/// <summary>The rows of the list of goal conflicts (semantics §8), with the names of its fields and members in the rule set's language.</summary>
internal sealed class ConflictShape
{
    public const int Goal = 0;
    public const int Reach = 1;
    public const int Perspective = 2;
    public const int Strength = 3;
    public const int Handling = 4;
    public const int Status = 5;
    public const int Rule = 6;

    private const int LongestRuleId = 200;

    public ConflictShape(Language language, ImmutableArray<string> dimensions)
    {
        Reaches = Members(language, WordTerms.Local, WordTerms.Regional, WordTerms.National, WordTerms.Global);
        Perspectives = new EnumDomain([.. dimensions.Select(name => new EnumMember(name, name))]);
        Handlings = Members(language, WordTerms.Avoid, WordTerms.Reduce, WordTerms.Compensate, WordTerms.Accept);
        Statuses = Members(language, WordTerms.Open, WordTerms.Handled);
        Shape = new RecordShape(
        [
            Field(Goal, RuleSetTerms.Goal, new CodeType(Agenda2030.Instance), Value.Unknown(0, Agenda2030.Instance.Last)),
            Field(Reach, RuleSetTerms.Reach, new EnumType(Reaches), Reaches.Unknown),
            Field(Perspective, RuleSetTerms.Perspective, new EnumType(Perspectives), Perspectives.Unknown),
            Field(Strength, RuleSetTerms.Strength, FeelType.Number, Value.Unknown(-3, -1)),
            Field(Handling, RuleSetTerms.Handling, new EnumType(Handlings).AsOptional, Handlings.Unknown.Or(Possible.None)),
            Field(Status, RuleSetTerms.Status, new EnumType(Statuses), Statuses.Unknown),
            Field(Rule, RuleSetTerms.Rule, FeelType.Text, Value.Unknown(0, LongestRuleId)),
        ]);

        RecordField Field(int index, Term name, FeelType type, Value unknown) => new(name.In(language), name.In(language), index, type, unknown);
    }

    public RecordShape Shape { get; }

    public EnumDomain Reaches { get; }

    public EnumDomain Perspectives { get; }

    public EnumDomain Handlings { get; }

    public EnumDomain Statuses { get; }

    /// <summary>A conflict that nobody knows anything of.</summary>
    public Value UnknownRow(int slot) => Value.Row(new RowValue([.. Shape.Fields.Select(field => field.Unknown)], slot, -1));

    private static EnumDomain Members(Language language, params Term[] terms) => new([.. terms.Select(term => new EnumMember(term.In(language), term.In(language)))]);
}
