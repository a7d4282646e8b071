using System.Collections.Immutable;
using System.Globalization;
using Hallbarhetssakring.Applications;
using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Baselines;
using Hallbarhetssakring.Evaluation;
using Hallbarhetssakring.Explanations;
using Hallbarhetssakring.Feel.Diagnostics;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Plans;
using Hallbarhetssakring.Reports;

namespace Hallbarhetssakring;

/// <summary>A compiled rule set. Immutable: one instance serves all threads, for as long as the host likes.</summary>
public sealed class RuleSet
{
    private readonly RuleSetPlan _plan;

    internal RuleSet(RuleSetPlan plan) => _plan = plan;

    /// <summary>The name, <c>owner/name</c>.</summary>
    public string Id => _plan.Bound.Syntax.Id.Value;

    /// <summary>The version, such as <c>1.0.0</c>.</summary>
    public string Version => _plan.Bound.Syntax.Version;

    /// <summary>The title.</summary>
    public string Title => _plan.Bound.Syntax.Title;

    /// <summary>The language its titles and messages are written in.</summary>
    public Language Language => _plan.Bound.Syntax.Language;

    /// <summary>The exact versions of the rule sets that it builds on, in order; empty for most.</summary>
    public ImmutableArray<RuleSetVersion> BuiltOn =>
        [.. _plan.Bound.Syntax.Files.Where(file => file != _plan.Bound.Syntax.File).Select(file => new RuleSetVersion(file.RuleSet, file.Version))];

    internal RuleSetPlan Plan => _plan;

    /// <summary>
    /// The effective rule set as text: every rule, parameter, table and term with each of its fields as written, and who set it, where, and for
    /// a change why.
    /// </summary>
    /// <param name="language">The language of the words around; what was written stands as it is.</param>
    public string Describe(Language language) => ProvenanceReport.Render(_plan.Bound.Syntax, language);

    /// <summary>Reads an application's JSON against the facts that the rule set declares.</summary>
    /// <param name="name">What messages call it: a file's name, a case number.</param>
    /// <param name="json">The JSON, UTF-8.</param>
    /// <param name="tolerant">
    /// False: any fault in a fact refuses the application, with every fault listed. True: a faulty fact becomes an error, and rules that need
    /// it fail; what is not JSON, too large or has duplicate keys is still refused.
    /// </param>
    /// <returns>The application, or the diagnostics that say why there is none. It never throws for what the JSON holds.</returns>
    public ApplicationReading ReadApplication(string name, ReadOnlySpan<byte> json, bool tolerant = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bag = new DiagnosticBag();
        var data = ApplicationReader.ReadBytes(name, json, _plan.Bound.Schema, tolerant, bag);
        if (data is null || bag.HasErrors)
        {
            return new ApplicationReading(bag.ToImmutable(), null);
        }

        // What a tolerant reading passed over are its warnings.
        var faults = bag.ToImmutable().Select(found => new FactFault(found.Code, found.Pointer ?? "", new LocalizedText(found.Message(Language.Swedish), found.Message(Language.English)), found.Location)).ToImmutableArray();
        var input = new OfficerInput(_plan.Bound, bag).Check(data, data.AssessmentDate ?? DateOnly.MinValue) with { FactFaults = faults };
        return new ApplicationReading(bag.ToImmutable(), bag.HasErrors ? null : new Application(this, input, data.AssessmentDate));
    }

    /// <summary>Assesses an application. The same application and date always give the same assessment.</summary>
    /// <param name="application">An application that this rule set has read.</param>
    /// <param name="date">The date to assess as of; where it is not given, the application's own.</param>
    /// <exception cref="ArgumentException">
    /// The application was read by another rule set, neither it nor the caller gives a date, or the rule set is not in force on the date.
    /// </exception>
    public Assessment Assess(Application application, DateOnly? date = null) => Assess(application, date, null);

    /// <summary>Assesses an application with the state of the municipalities before the project.</summary>
    /// <param name="application">An application that this rule set has read.</param>
    /// <param name="date">The date to assess as of; where it is not given, the application's own.</param>
    /// <param name="baseline">The baseline; null where there is none, so that every value of it is unknown.</param>
    /// <inheritdoc cref="Assess(Application, DateOnly?)" path="/exception"/>
    public Assessment Assess(Application application, DateOnly? date, Baseline? baseline)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (!ReferenceEquals(application.RuleSet, this))
        {
            throw new ArgumentException("The application was read by another rule set; read it with this one.", nameof(application));
        }

        if ((date ?? application.AssessmentDate) is not { } asOf)
        {
            throw new ArgumentException("No date to assess as of: give one, or write bedömningsdatum in the application.", nameof(date));
        }

        if (!IsInForce(asOf))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The rule set {Id} {Version} is not in force on {asOf:yyyy-MM-dd}."), nameof(date));
        }

        using var evaluation = RuleSetEvaluation.Run(_plan, application.Input with { Date = asOf, Baseline = baseline ?? Baseline.Empty });
        return AssessmentBuilder.Build(evaluation);
    }

    /// <summary>Whether the rule set is in force on a date.</summary>
    public bool IsInForce(DateOnly date) => _plan.Bound.Syntax.InForce.Holds(date);

    /// <summary>The first day that the rule set is in force (<c>gäller: från</c>); null where it does not say.</summary>
    public DateOnly? InForceFrom => _plan.Bound.Syntax.InForce.From;
}

/// <summary>An application that a rule set has read. Immutable.</summary>
public sealed class Application
{
    internal Application(RuleSet ruleSet, EvaluationInput input, DateOnly? assessmentDate)
    {
        RuleSet = ruleSet;
        Input = input;
        AssessmentDate = assessmentDate;
    }

    /// <summary>The date that the application itself gives to be assessed as of; null when it gives none.</summary>
    public DateOnly? AssessmentDate { get; }

    internal RuleSet RuleSet { get; }

    internal EvaluationInput Input { get; }
}

/// <summary>What reading an application came to: diagnostics, and the application when none of them is an error.</summary>
/// <param name="Diagnostics">All that was found, in order of place.</param>
/// <param name="Application">The application; null when a diagnostic is an error.</param>
public sealed record ApplicationReading(ImmutableArray<Diagnostic> Diagnostics, Application? Application)
{
    /// <summary>Whether there is an application.</summary>
    public bool Success => Application is not null;
}
