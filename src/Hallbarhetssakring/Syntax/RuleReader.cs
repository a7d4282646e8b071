using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Declarations;
using Hallbarhetssakring.Feel.Syntax;
using Hallbarhetssakring.Terms;
using Hallbarhetssakring.Yaml;

namespace Hallbarhetssakring.Syntax;

/// <summary>Reads one rule.</summary>
internal sealed class RuleReader(KeyReader keys, RuleSetParts parts)
{
    private static readonly Term[] DemandKeys = [RuleSetTerms.Requirement, RuleSetTerms.Levels, RuleSetTerms.Judged];

    private readonly DeclarationFile _file = keys.File;

    public RuleSyntax Read()
    {
        var rule = Fields(parts.Id(keys), isWhole: true);
        CheckDemand(rule);
        if (keys.Entry(RuleSetTerms.Basis) is { } basis && keys.Word(RuleSetTerms.Basis, Words.Bases) is not null)
        {
            RuleForm.CheckBasis(rule, _file.Bag);
        }

        return rule;
    }

    /// <summary>Fields that change a rule of another rule set: any of them may stand, none has to.</summary>
    public RuleSyntax ReadChange(Located<string> target, string? reason)
    {
        var rule = Fields(target, isWhole: false);
        if (Demands(rule) > 1)
        {
            _file.Bag.Report(SyntaxDiagnostics.SeveralDemands, target.Location, target.Value);
        }

        string[] about = [_file.Spell(RuleSetTerms.Rule), _file.Spell(RuleSetTerms.Why), _file.Spell(RuleSetTerms.Tightens)];
        return rule with { Fields = [.. parts.FieldsOf(keys, reason).Where(field => !about.Contains(field.Field))] };
    }

    private RuleSyntax Fields(Located<string> id, bool isWhole)
    {
        var basis = isWhole && keys.Required(RuleSetTerms.Basis) is null ? null : keys.Word(RuleSetTerms.Basis, Words.Bases);
        var (goals, byEach) = Goals();
        var (hasAllThemes, themes) = Themes();
        return new RuleSyntax
        {
            Location = _file.Source.At(keys.Span),
            Id = id,
            Title = Message(keys, RuleSetTerms.Title, isRequired: isWhole) ?? new MessageSyntax([], id.Location),
            ForEach = ForEach(),
            Basis = Words.BasisOf(basis),
            Severity = Severity(keys),
            Motive = keys.Text(RuleSetTerms.Reason),
            Goals = goals,
            GoalsByEach = byEach,
            HasAllThemes = hasAllThemes,
            Themes = themes,
            Dimensions = parts.Names(keys, RuleSetTerms.Dimensions),
            Part = keys.Scalar(RuleSetTerms.Part) is { } part ? parts.Located(part) : null,
            InForce = parts.Period(keys, RuleSetTerms.InForce),
            AppliesWhen = Expressions.Optional(keys, RuleSetTerms.AppliesWhen),
            Requirement = keys.Entry(RuleSetTerms.Requirement) is { } requirement ? new ConditionReader(_file, parts).Read(requirement.Value, 1) : null,
            Levels = Levels(keys, RuleSetTerms.Levels, hasConditions: true),
            Judged = Judged(),
            MetFrom = keys.Scalar(RuleSetTerms.MetFrom) is { } from ? parts.Located(from) : null,
            Points = keys.Number(RuleSetTerms.Points) ?? 0,
            Weight = keys.Number(RuleSetTerms.Weight) ?? 1,
            Effects = parts.Each(keys, RuleSetTerms.Effects, Effect),
            IfNotMet = WordsOf(RuleSetTerms.IfNotMet),
            IfMissing = WordsOf(RuleSetTerms.IfMissing),
            Source = keys.Text(RuleSetTerms.Source),
            Certainty = Words.CertaintyOf(keys.Word(RuleSetTerms.Certainty, Words.Certainties)),
            IsLocked = keys.Flag(RuleSetTerms.Locked),
            MayBeOverridden = keys.Flag(RuleSetTerms.MayBeOverridden),
            File = parts.Origin,
            Fields = parts.FieldsOf(keys),
        };
    }

    private void CheckDemand(RuleSyntax rule)
    {
        var demands = Demands(rule);
        var isMisspelt = demands == 0 && Array.Exists(DemandKeys, keys.IsMisspelt);
        if (demands != 1 && !isMisspelt && !keys.Mapping.IsDamaged)
        {
            _file.Bag.Report(demands == 0 ? SyntaxDiagnostics.NoDemand : SyntaxDiagnostics.SeveralDemands, rule.Id.Location, rule.Id.Value);
        }
    }

    private static int Demands(RuleSyntax rule) => (rule.Requirement is null ? 0 : 1) + (rule.Levels.IsEmpty ? 0 : 1) + (rule.Judged is null ? 0 : 1);

    private Located<Severity>? Severity(KeyReader from) =>
        from.Entry(RuleSetTerms.Severity) is { } entry && from.Word(RuleSetTerms.Severity, Words.Severities) is { } word
            ? new Located<Severity>(Words.SeverityOf(word), _file.Source.At(entry.Value.Span))
            : null;

    // för_varje: { k: [a, b] }
    private ForEachSyntax? ForEach()
    {
        if (keys.Keys(RuleSetTerms.ForEach) is not { } each || each.Mapping.Entries is not [var entry, ..])
        {
            return null;
        }

        each.Take(entry.Key.Text);
        each.ReportUnknown();
        var facts = entry.Value is YamlSequence sequence
            ? sequence.Items.Select(item => ScalarReader.Scalar(item, entry.Key.Text, _file)).OfType<YamlScalar>().Select(s => parts.Located(s)).ToImmutableArray()
            : [];
        if (facts.IsEmpty)
        {
            _file.Report(DeclarationDiagnostics.ExpectedSequence, entry.Value.Span, entry.Key.Text);
        }

        return new ForEachSyntax(new Located<string>(entry.Key.Name, _file.Source.At(entry.Key.Span)), facts);
    }

    // A list of goals, or for a repeated rule a list for each.
    private (ImmutableArray<Located<string>> Goals, ImmutableDictionary<string, ImmutableArray<Located<string>>> ByEach) Goals()
    {
        var byEach = ImmutableDictionary.CreateBuilder<string, ImmutableArray<Located<string>>>(StringComparer.Ordinal);
        if (keys.Entry(RuleSetTerms.Goals)?.Value is not YamlMapping mapping)
        {
            return (parts.Names(keys, RuleSetTerms.Goals), byEach.ToImmutable());
        }

        foreach (var entry in mapping.Entries)
        {
            byEach[entry.Key.Name] = entry.Value is YamlSequence sequence
                ? [.. sequence.Items.OfType<YamlScalar>().Select(s => parts.Located(s))]
                : entry.Value is YamlScalar scalar ? [parts.Located(scalar)] : [];
        }

        return ([], byEach.ToImmutable());
    }

    private (bool All, ImmutableArray<Located<string>> Themes) Themes() =>
        keys.Entry(RuleSetTerms.Themes)?.Value is YamlScalar scalar && scalar.Text == _file.Spell(WordTerms.All)
            ? (true, [])
            : (false, parts.Names(keys, RuleSetTerms.Themes));

    private ImmutableArray<LevelSyntax> Levels(KeyReader from, Term term, bool hasConditions)
    {
        var count = from.Sequence(term)?.Items.Length ?? 0;
        var index = 0;
        return parts.Each(from, term, level =>
        {
            index++;
            var id = parts.Id(level);
            var when = hasConditions ? Expressions.Optional(level, RuleSetTerms.When) : null;
            var otherwise = hasConditions && level.Flag(RuleSetTerms.Otherwise);
            if (hasConditions && when is null && !otherwise)
            {
                _file.Bag.Report(SyntaxDiagnostics.LevelWithoutCondition, id.Location, id.Value);
            }

            if (otherwise && index < count)
            {
                _file.Bag.Report(SyntaxDiagnostics.OtherwiseNotLast, id.Location, id.Value);
            }

            return new LevelSyntax(id, level.Text(RuleSetTerms.Title) ?? Titles.Of(id.Value), level.Number(RuleSetTerms.Points) ?? 0, when);
        });
    }

    private JudgedSyntax? Judged()
    {
        if (keys.Keys(RuleSetTerms.Judged) is not { } judged)
        {
            return null;
        }

        var result = new JudgedSyntax(judged.RequiredText(RuleSetTerms.Question) ?? "", Levels(judged, RuleSetTerms.Scale, hasConditions: false));
        judged.ReportUnknown();
        return result;
    }

    private EffectSyntax Effect(KeyReader effect)
    {
        var goal = parts.Located(effect.RequiredScalar(RuleSetTerms.Goal));
        var reach = Words.ReachOf(effect.Required(RuleSetTerms.Reach) is null ? null : effect.Word(RuleSetTerms.Reach, Words.Reaches));
        var perspective = effect.Scalar(RuleSetTerms.Perspective);
        var strength = Strength(effect);
        var (condition, when) = (EffectCondition.WhenMet, (ExpressionSyntax?)null);
        if (effect.Scalar(RuleSetTerms.When) is { } scalar && scalar.Text != _file.Spell(WordTerms.Met))
        {
            var isNotMet = scalar.Text == _file.Spell(WordTerms.NotMet);
            (condition, when) = isNotMet ? (EffectCondition.WhenNotMet, null) : (EffectCondition.WhenTrue, Expressions.Read(scalar, _file));
        }

        return new EffectSyntax(goal, reach, perspective is null ? null : parts.Located(perspective), strength, condition, when, _file.Source.At(effect.Span));
    }

    private int? Strength(KeyReader effect)
    {
        if (effect.RequiredScalar(RuleSetTerms.Strength) is not { } scalar || scalar.Text == _file.Spell(WordTerms.MoreKnowledge))
        {
            return null;
        }

        if (int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var strength) && strength is >= -3 and <= 3)
        {
            return strength;
        }

        _file.Report(SyntaxDiagnostics.BadStrength, scalar.Span, scalar.Text);
        return null;
    }

    private WordsSyntax WordsOf(Term term)
    {
        if (keys.Keys(term) is not { } words)
        {
            return WordsSyntax.None;
        }

        var severity = term == RuleSetTerms.IfMissing ? Severity(words) : null;
        var result = new WordsSyntax(severity?.Value, Message(words, RuleSetTerms.Officer), Message(words, RuleSetTerms.Applicant));
        words.ReportUnknown();
        return result;
    }

    private static MessageSyntax? Message(KeyReader from, Term term, bool isRequired = false) =>
        (isRequired ? from.RequiredScalar(term) : from.Scalar(term)) is { } scalar
            ? MessageParser.Parse(scalar.ToEmbeddedText(from.File.Source), from.File.Dialect, from.File.Bag)
            : null;
}
