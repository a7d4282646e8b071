using Hallbarhetssakring.Assessments;
using Hallbarhetssakring.Facts;
using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>
/// The words of an assessment: one row per result, severity and so on, in both languages. Together with <see cref="ReportTerms"/> this is every
/// word that the reports add of their own.
/// </summary>
internal static class Wording
{
    public static LocalizedText Of(RuleResult result) => result switch
    {
        RuleResult.Met => new("uppfylld", "met"),
        RuleResult.NotMet => new("ej uppfylld", "not met"),
        RuleResult.Undetermined => new("kan ej bedömas", "undetermined"),
        RuleResult.NotApplicable => new("ej tillämplig", "not applicable"),
        _ => new("fel", "failed"),
    };

    public static LocalizedText Of(Outcome outcome) => outcome switch
    {
        Outcome.Obstacle => new("hinder", "obstacle"),
        Outcome.Fault => new("fel", "fault"),
        Outcome.Complete => new("komplettera", "complete"),
        Outcome.Investigate => new("utred", "investigate"),
        Outcome.Deepen => new("fördjupa", "deepen"),
        _ => new("inga hinder", "no obstacles"),
    };

    /// <summary>What the outcome means, in a sentence that stands by itself.</summary>
    public static LocalizedText Meaning(Outcome outcome) => outcome switch
    {
        Outcome.Obstacle => new(
            "Minst ett villkor som stödet förutsätter är inte uppfyllt. Poäng kan inte väga upp det.",
            "At least one condition for support is not met. Points can't make up for it."),
        Outcome.Fault => new(
            "En regel som avgör utfallet gick inte att pröva. Rätta felet och bedöm igen.",
            "A rule that decides the outcome could not be tested. Correct the fault and assess again."),
        Outcome.Complete => new(
            "Sökanden behöver lämna uppgifter och rätta något.",
            "The applicant has facts to give and something to correct."),
        Outcome.Investigate => new(
            "Handläggaren har något att utreda, bedöma, svara på eller hämta ur ett register.",
            "The case officer has something to find out, judge or answer, or to fetch from a register."),
        Outcome.Deepen => new(
            "Svaret på en hållplats säger att ärendet behöver en fördjupad bedömning.",
            "The answer to a halt says that the case needs a deeper assessment."),
        _ => new(
            "Inget av de villkor och krav som gäller för ansökan talar emot stöd, och inget av dem väntar på uppgifter.",
            "None of the conditions and requirements that apply speaks against support, and none of them waits for facts."),
    };

    /// <summary>What <see cref="Outcome.Complete"/> means, where there is only one of the two things to do.</summary>
    public static LocalizedText MeaningOfComplete(bool gives, bool mends) => (gives, mends) switch
    {
        (true, false) => new("Sökanden behöver lämna uppgifter.", "The applicant has facts to give."),
        (false, true) => new("Sökanden behöver rätta något.", "The applicant has something to correct."),
        _ => Meaning(Outcome.Complete),
    };

    /// <summary>An outcome with, where its name does not say it, what would lead to it.</summary>
    public static LocalizedText IfReached(Outcome outcome)
    {
        var name = Of(outcome);
        LocalizedText? why = outcome switch
        {
            Outcome.Fault => new("en regel går inte att pröva", "a rule can't be tested"),
            Outcome.Complete => new("ett krav är inte uppfyllt", "a requirement is not met"),
            Outcome.Investigate => new("handläggaren har något kvar att göra", "the case officer has something left to do"),
            Outcome.Deepen => new("en hållplats besvaras så", "a halt is answered so"),
            _ => null,
        };
        return why is null ? name : new($"{name.Swedish} ({why.Swedish})", $"{name.English} ({why.English})");
    }

    public static LocalizedText Of(Party party) => party switch
    {
        Party.Applicant => Of(Supplier.Applicant),
        Party.Officer => Of(Supplier.Officer),
        _ => Of(Supplier.Register),
    };

    public static LocalizedText Of(Turn turn) => turn switch
    {
        Turn.First => new("först", "first"),
        Turn.Next => new("sedan", "next"),
        _ => new("kan vänta", "can wait"),
    };

    public static LocalizedText Of(Severity severity) => severity switch
    {
        Severity.Stop => new("stopp", "stop"),
        Severity.Requirement => new("krav", "requirement"),
        Severity.Warning => new("varning", "warning"),
        Severity.Advice => new("råd", "advice"),
        _ => new("upplysning", "information"),
    };

    public static LocalizedText Of(Basis basis) => basis switch
    {
        Basis.Law => new("lag", "law"),
        Basis.Guideline => new("riktlinje", "guideline"),
        Basis.Ambition => new("ambition", "ambition"),
        _ => new("råd", "advice"),
    };

    /// <summary>How sure a source is; null where it is confirmed, which needs no words.</summary>
    public static LocalizedText? Reservation(Certainty certainty) => certainty switch
    {
        Certainty.SecondHand => new("återgiven i andra hand", "quoted second-hand"),
        Certainty.Unconfirmed => new("inte kontrollerad mot källan", "not checked against the source"),
        _ => null,
    };

    public static LocalizedText Of(Supplier supplier) => supplier switch
    {
        Supplier.Applicant => new("sökanden", "the applicant"),
        Supplier.Officer => new("handläggaren", "the case officer"),
        _ => new("register", "a register"),
    };

    /// <summary>Why the usual question will not do; null for what simply has not been given.</summary>
    public static LocalizedText? Note(MissingKind kind, Supplier supplier) => kind switch
    {
        MissingKind.NotKnown => new($"{Of(supplier).Swedish} har svarat ”vet inte”", $"{Of(supplier).English} has answered “not known”"),
        MissingKind.StillOpen => new("listan är lämnad men kan bli längre", "the list is given but may grow"),
        MissingKind.Baseline => new("nuläge", "baseline"),
        _ => null,
    };

    public static LocalizedText Of(Reach reach) => reach switch
    {
        Reach.Local => new("lokal", "local"),
        Reach.Regional => new("regional", "regional"),
        Reach.National => new("nationell", "national"),
        _ => new("global", "global"),
    };

    public static LocalizedText Of(ConflictStatus status) => status switch
    {
        ConflictStatus.Handled => new("hanterad", "handled"),
        _ => new("öppen", "open"),
    };

    /// <summary>A conflict's handling as the beginning of a sentence: what is done about the effect.</summary>
    public static LocalizedText Done(ConflictHandling handling) => handling switch
    {
        ConflictHandling.Avoid => new("Undviks", "Avoided"),
        ConflictHandling.Reduce => new("Minskas", "Reduced"),
        ConflictHandling.Compensate => new("Kompenseras", "Compensated"),
        _ => new("Accepteras", "Accepted"),
    };

    public static LocalizedText Of(HaltState state) => state switch
    {
        HaltState.NotReached => new("inte nådd", "not reached"),
        HaltState.Reached => new("väntar på svar", "waits for an answer"),
        HaltState.Answered => new("besvarad", "answered"),
        HaltState.Undetermined => new("kan bli aktuell", "may be reached"),
        _ => new("fel", "failed"),
    };

    public static LocalizedText Of(LeafResult result) => result switch
    {
        LeafResult.True => new("stämmer", "holds"),
        LeafResult.False => new("stämmer inte", "does not hold"),
        LeafResult.Unknown => new("går inte att avgöra", "can't be decided"),
        _ => new("går inte att räkna ut", "can't be computed"),
    };
}
