namespace Hallbarhetssakring.Benchmarks.Floor;

internal enum Fund { Regional, Erdf }

internal enum Support { ProjectFunds, Investment, Energy, Consultancy }

internal enum ProjectType { Idea, Study, Implementation }

internal enum Area { One, Two, Three, Outside }

internal enum CompanySize { Micro, Small, Medium, Large }

internal enum TargetGroup { Children, Youth, Vulnerable, Companies, Public }

internal enum CostKind { Staff, Services, Travel, Investments, FlatRate, InKind }

internal enum Financier { Appropriation, OtherPublic, Private, Own }

internal enum FinancingForm { Cash, InKind }

internal enum Purpose { Implementation, Dissemination, LongTerm }

internal enum Dimension { Environment, Social, Economic }

internal enum IndicatorUnit { Persons, Companies, TonnesCo2, Kronor, Other }

internal enum Attachment { ClimateProofing, CoFinancing, Evaluation, Consultation, Other }

internal enum Objective { Mitigation, Adaptation, Water, Circular, Pollution, Biodiversity }

internal enum Harm { None, Significant, MoreKnowledge }

internal enum Reach { Local, Regional, National, Global }

/// <summary>A goal or target of Agenda 2030; target 0 is the goal itself.</summary>
internal readonly record struct Goal(int Number, int Target);

internal sealed record BudgetRow(CostKind? Kind, decimal? Amount);

internal sealed record FinancingRow(Financier? Kind, FinancingForm? Form, decimal? Amount);

internal sealed record ActivityRow(Purpose? Purpose, Dimension[]? Dimensions);

internal sealed record IndicatorRow(IndicatorUnit? Unit, Goal? Goal, bool? BySex);

internal sealed record AttachmentRow(Attachment? Kind);

internal sealed record AidRow(DateOnly? Decided, decimal? Amount);

internal sealed record HarmRow(Objective? Objective, Harm? Answer, string? Measure);

internal sealed record EffectRow(Goal? Goal, Reach? Reach, Dimension? Perspective, int? Strength);

/// <summary>Three yes/no facts of a horizontal criterion.</summary>
internal readonly record struct Criterion(bool? Described, bool? InActivities, bool? InFollowUp);

/// <summary>An application as a programmer who wrote the rules by hand would hold it: typed, and null where a fact is missing.</summary>
internal sealed record TypedApplication
{
    public DateOnly? Received { get; init; }
    public DateOnly? ExpectedDecision { get; init; }
    public DateOnly? ProjectStart { get; init; }
    public DateOnly? ProjectEnd { get; init; }
    public DateOnly? WorkStart { get; init; }
    public bool? HasBindingOrder { get; init; }
    public DateOnly? FirstOrder { get; init; }
    public Fund? Fund { get; init; }
    public Support? Support { get; init; }
    public ProjectType? ProjectType { get; init; }
    public decimal? Sought { get; init; }
    public decimal? EligibleCost { get; init; }
    public decimal? ExtraCost { get; init; }
    public Area? Area { get; init; }
    public CompanySize? Size { get; init; }
    public bool? PaysByAgreement { get; init; }
    public bool? IsMandatory { get; init; }
    public string? ClimateReason { get; init; }
    public string? EvaluationPlan { get; init; }
    public bool? IsInfrastructure { get; init; }
    public decimal? LifetimeInMonths { get; init; }
    public TargetGroup[]? TargetGroups { get; init; }
    public BudgetRow[]? Budget { get; init; }
    public FinancingRow[]? Financing { get; init; }
    public ActivityRow[]? Activities { get; init; }
    public IndicatorRow[]? Indicators { get; init; }
    public string[]? Partners { get; init; }
    public AttachmentRow[]? Attachments { get; init; }
    public AidRow[]? EarlierAid { get; init; }
    public HarmRow[]? Harms { get; init; }
    public Criterion Equality { get; init; }
    public Criterion Opportunities { get; init; }
    public Criterion Environment { get; init; }
    public EffectRow[]? Effects { get; init; }

    /// <summary>The place from the top of the level the officer chose; null before the officer has judged.</summary>
    public int? Relevance { get; init; }

    /// <summary>Whether lists that an early project may still add to are open.</summary>
    public bool ListsAreOpen => ProjectType is null or Floor.ProjectType.Idea;
}
