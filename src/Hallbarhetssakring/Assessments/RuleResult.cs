namespace Hallbarhetssakring.Assessments;

/// <summary>The five results of a rule. They are never merged.</summary>
public enum RuleResult
{
    /// <summary>The rule's demand is met (uppfylld).</summary>
    Met,

    /// <summary>The rule's demand is not met (ej uppfylld).</summary>
    NotMet,

    /// <summary>Facts are missing that would settle it (kan ej bedömas).</summary>
    Undetermined,

    /// <summary>The rule does not concern this application (ej tillämplig). That is not a pass.</summary>
    NotApplicable,

    /// <summary>A fault in the rule or in the data (fel). That is not a "not met".</summary>
    Failed,
}

/// <summary>How much a rule weighs in the outcome.</summary>
public enum Severity
{
    /// <summary>Not met, it stands in the way of support (stopp).</summary>
    Stop,

    /// <summary>Not met, the application must be completed (krav).</summary>
    Requirement,

    /// <summary>Listed for the officer's attention (varning).</summary>
    Warning,

    /// <summary>Listed as advice (råd).</summary>
    Advice,

    /// <summary>Listed for information (upplysning).</summary>
    Information,
}

/// <summary>What a rule rests on (grund).</summary>
public enum Basis
{
    /// <summary>Law or other binding provision (lag).</summary>
    Law,

    /// <summary>The funder's own guideline (riktlinje).</summary>
    Guideline,

    /// <summary>Something the funder strives for (ambition).</summary>
    Ambition,

    /// <summary>Advice (råd).</summary>
    Advice,
}

/// <summary>How sure it is that a rule or value says what its source says.</summary>
public enum Certainty
{
    /// <summary>Checked against the source (bekräftad).</summary>
    Confirmed,

    /// <summary>Taken from somebody who cites the source (andrahand).</summary>
    SecondHand,

    /// <summary>Not checked (obekräftad).</summary>
    Unconfirmed,
}

/// <summary>The headline of an assessment. It supports a decision; it never is one.</summary>
public enum Outcome
{
    /// <summary>A statutory or other absolute demand is not met (hinder).</summary>
    Obstacle,

    /// <summary>A rule that decides could not be evaluated (fel).</summary>
    Fault,

    /// <summary>The applicant must complete the application (komplettera).</summary>
    Complete,

    /// <summary>The officer has something to find out, judge or answer (utred).</summary>
    Investigate,

    /// <summary>A halt was answered with a deeper assessment (fördjupa).</summary>
    Deepen,

    /// <summary>Nothing stands in the way (inga hinder).</summary>
    NoObstacles,
}

/// <summary>How far an effect reaches (räckvidd).</summary>
public enum Reach
{
    /// <summary>The place itself (lokal).</summary>
    Local,

    /// <summary>The region (regional).</summary>
    Regional,

    /// <summary>The country (nationell).</summary>
    National,

    /// <summary>The world (global).</summary>
    Global,
}
