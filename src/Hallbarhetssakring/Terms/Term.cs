using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Terms;

/// <summary>
/// A word of the rule-set format in both spellings. The rows below are the format's vocabulary table: reader, writer, schema and documentation
/// take their words from here and spell none themselves. Expression words have their rows in Hallbarhetssakring.Feel.
/// </summary>
internal sealed record Term(string Swedish, string English)
{
    public string In(Language language) => language == Language.English ? English : Swedish;

    public LocalizedText Text => new(Swedish, English);
}

/// <summary>The keys of a rule set's file and of the tests beside it.</summary>
internal static class RuleSetTerms
{
    // "språk" itself is read before the language is known, so both spellings always hold.
    public static readonly Term Language = new("språk", "language");
    public static readonly Term RuleSet = new("regelverk", "ruleset");
    public static readonly Term Version = new("version", "version");
    public static readonly Term Title = new("titel", "title");
    public static readonly Term Status = new("status", "status");
    public static readonly Term InForce = new("gäller", "in_force");
    public static readonly Term From = new("från", "from");
    public static readonly Term To = new("till", "to");
    public static readonly Term Owner = new("ansvarig", "owner");
    public static readonly Term MonthEnd = new("datumräkning", "month_end");
    public static readonly Term Themes = new("teman", "themes");
    public static readonly Term Id = new("id", "id");
    public static readonly Term Label = new("benämning", "label");
    public static readonly Term Items = new("lista", "items");
    public static readonly Term Parts = new("delar", "parts");
    public static readonly Term Part = new("del", "part");
    public static readonly Term Dimensions = new("dimensioner", "dimensions");
    public static readonly Term Parameters = new("parametrar", "parameters");
    public static readonly Term Parameter = new("parameter", "parameter");
    public static readonly Term Values = new("värden", "values");
    public static readonly Term Value = new("värde", "value");
    public static readonly Term Source = new("källa", "source");
    public static readonly Term Certainty = new("säkerhet", "certainty");
    public static readonly Term ReviewBy = new("granskas_senast", "review_by");
    public static readonly Term According = new("enligt", "according_to");
    public static readonly Term Tables = new("tabeller", "tables");
    public static readonly Term Table = new("tabell", "table");
    public static readonly Term Keys = new("nycklar", "keys");
    public static readonly Term Rows = new("rader", "rows");
    public static readonly Term Otherwise = new("annars", "otherwise");
    public static readonly Term Indicators = new("nyckeltal", "indicators");
    public static readonly Term Better = new("bättre", "better");
    public static readonly Term GreatestAge = new("högsta_ålder", "max_age");
    public static readonly Term Definitions = new("begrepp", "definitions");
    public static readonly Term Rules = new("regler", "rules");
    public static readonly Term Rule = new("regel", "rule");
    public static readonly Term ForEach = new("för_varje", "for_each");
    public static readonly Term Basis = new("grund", "basis");
    public static readonly Term Severity = new("allvar", "severity");
    public static readonly Term Reason = new("motiv", "motive");
    public static readonly Term Goals = new("mål", "goals");
    public static readonly Term AppliesWhen = new("gäller_när", "applies_when");
    public static readonly Term Requirement = new("krav", "requirement");
    public static readonly Term All = new("alla", "all");
    public static readonly Term AnyOf = new("minst_en", "any");
    public static readonly Term AtLeast = new("minst", "at_least");
    public static readonly Term Of = new("av", "of");
    public static readonly Term NoneOf = new("ingen", "none");
    public static readonly Term Condition = new("villkor", "condition");
    public static readonly Term Text = new("text", "text");
    public static readonly Term Levels = new("nivåer", "levels");
    public static readonly Term When = new("när", "when");
    public static readonly Term MetFrom = new("uppfylld_från", "met_from");
    public static readonly Term Judged = new("bedöms", "judged");
    public static readonly Term Question = new("fråga", "question");
    public static readonly Term Scale = new("skala", "scale");
    public static readonly Term Points = new("poäng", "points");
    public static readonly Term Weight = new("vikt", "weight");
    public static readonly Term Effects = new("effekter", "effects");
    public static readonly Term Goal = new("mål", "goal");
    public static readonly Term Reach = new("räckvidd", "reach");
    public static readonly Term Perspective = new("perspektiv", "perspective");
    public static readonly Term Strength = new("styrka", "strength");
    public static readonly Term Handling = new("hantering", "handling");
    public static readonly Term IfNotMet = new("om_inte", "if_not");
    public static readonly Term IfMissing = new("om_saknas", "if_missing");
    public static readonly Term Officer = new("handläggare", "officer");
    public static readonly Term Applicant = new("sökande", "applicant");
    public static readonly Term Locked = new("låst", "locked");
    public static readonly Term MayBeOverridden = new("får_frångås", "may_be_overridden");
    public static readonly Term Tightens = new("skärper", "tightens");
    public static readonly Term Halts = new("hållplatser", "halts");
    public static readonly Term After = new("efter", "after");
    public static readonly Term Answers = new("svar", "answers");
    public static readonly Term Gives = new("ger", "gives");
    public static readonly Term Bands = new("omdömen", "bands");
    public static readonly Term Inherits = new("ärver", "inherits");
    public static readonly Term Includes = new("tar_med", "includes");
    public static readonly Term Changes = new("ändra", "changes");
    public static readonly Term SwitchedOff = new("stäng_av", "switched_off");
    public static readonly Term Why = new("skäl", "why");
    public static readonly Term Unit = new("enhet", "unit");
    public static readonly Term Type = new("typ", "type");

    public static readonly Term FailingRows = new("brister", "failing");
    public static readonly Term MatchingRows = new("träffar", "matching");
    public static readonly Term LevelOf = new("nivå", "level");
    public static readonly Term ConflictList = new("målkonflikter", "goal_conflicts");
    public static readonly Term BaselineOf = new("nuläge", "baseline");
    public static readonly Term BaselineMedian = new("nuläge_median", "baseline_median");
    public static readonly Term CountyOf = new("länet", "county");
    public static readonly Term Quartile = new("kvartil", "quartile");
    public static readonly Term Trend = new("trend", "trend");
    public static readonly Term WeakestGoals = new("svagaste_mål", "weakest_goals");

    // Tests beside a rule set
    public static readonly Term Tests = new("prov", "tests");
    public static readonly Term Name = new("namn", "name");
    public static readonly Term Application = new("ansökan", "application");
    public static readonly Term Date = new("datum", "date");
    public static readonly Term Expect = new("förvänta", "expect");
    public static readonly Term Outcome = new("utfall", "outcome");
    public static readonly Term OutcomeAfterOverride = new("utfall_efter_avvikelse", "outcome_after_override");
    public static readonly Term Result = new("resultat", "result");
    public static readonly Term Level = new("nivå", "level");
    public static readonly Term Missing = new("saknas", "missing");
    public static readonly Term Conflicts = new("konflikter", "conflicts");
}

/// <summary>The keys of uppgifter.yaml.</summary>
internal static class FactTerms
{
    public static readonly Term Facts = new("uppgifter", "facts");
    public static readonly Term Type = new("typ", "type");
    public static readonly Term Title = new("titel", "title");
    public static readonly Term Question = new("fråga", "question");
    public static readonly Term SuppliedBy = new("lämnas_av", "supplied_by");
    public static readonly Term AskedWhen = new("frågas_när", "asked_when");
    public static readonly Term Optional = new("valfri", "optional");
    public static readonly Term Changeable = new("ändringsbar", "changeable");
    public static readonly Term Personal = new("personuppgift", "personal");
    public static readonly Term Effects = new("effekter", "effects");
    public static readonly Term OpenIn = new("öppen_i", "open_in");
    public static readonly Term Unit = new("enhet", "unit");
    public static readonly Term Minimum = new("minst", "minimum");
    public static readonly Term Maximum = new("högst", "maximum");
    public static readonly Term Of = new("av", "of");
    public static readonly Term Row = new("rad", "row");
    public static readonly Term Fields = new("fält", "fields");
    public static readonly Term Name = new("namn", "name");
    public static readonly Term Choice = new("val", "choice");

    // Who supplies a fact
    public static readonly Term Applicant = new("sökande", "applicant");
    public static readonly Term Officer = new("handläggare", "officer");
    public static readonly Term Register = new("register", "register");

    /// <summary>The fact whose value says which lists are still open (semantics §3).</summary>
    public static readonly Term ProjectType = new("projekttyp", "project_type");
}

/// <summary>The words for types in uppgifter.yaml and for parameters.</summary>
internal static class TypeTerms
{
    public static readonly Term Text = new("text", "text");
    public static readonly Term Integer = new("heltal", "integer");
    public static readonly Term Number = new("tal", "number");
    public static readonly Term Amount = new("belopp", "amount");
    public static readonly Term Share = new("andel", "share");
    public static readonly Term Rate = new("kurs", "rate");
    public static readonly Term Date = new("datum", "date");
    public static readonly Term YesNo = new("ja_nej", "yes_no");
    public static readonly Term Choice = new("val", "choice");
    public static readonly Term Municipality = new("kommun", "municipality");
    public static readonly Term Goal = new("mål", "goal");
    public static readonly Term Group = new("grupp", "group");
    public static readonly Term List = new("lista", "list");

    public static readonly Term[] All = [Text, Integer, Number, Amount, Share, Rate, Date, YesNo, Choice, Municipality, Goal, Group, List];
}

/// <summary>The keys of an application's JSON.</summary>
internal static class ApplicationTerms
{
    public static readonly Term AssessmentDate = new("bedömningsdatum", "assessment_date");
    public static readonly Term Facts = new("uppgifter", "facts");
    public static readonly Term Judgements = new("bedömningar", "judgements");
    public static readonly Term Overrides = new("avvikelser", "overrides");
    public static readonly Term Conflicts = new("konflikter", "conflicts");
    public static readonly Term Halts = new("hållplatser", "halts");
    public static readonly Term Evidence = new("underlag", "evidence");
    public static readonly Term NotKnown = new("vet_inte", "not_known");
    public static readonly Term Why = new("varför", "why");
    public static readonly Term None = new("saknas", "none");
    public static readonly Term Amount = new("belopp", "amount");
    public static readonly Term Currency = new("valuta", "currency");
    public static readonly Term Level = new("nivå", "level");
    public static readonly Term Strength = new("styrka", "strength");
    public static readonly Term Reason = new("skäl", "reason");
    public static readonly Term By = new("av", "by");
    public static readonly Term When = new("när", "when");
    public static readonly Term Answer = new("svar", "answer");
    public static readonly Term Handling = new("hantering", "handling");
    public static readonly Term Result = new("resultat", "result");
}

/// <summary>Words that stand as values.</summary>
internal static class WordTerms
{
    public static readonly Term Law = new("lag", "law");
    public static readonly Term Guideline = new("riktlinje", "guideline");
    public static readonly Term Ambition = new("ambition", "ambition");
    public static readonly Term Advice = new("råd", "advice");
    public static readonly Term Stop = new("stopp", "stop");
    public static readonly Term Requirement = new("krav", "requirement");
    public static readonly Term Warning = new("varning", "warning");
    public static readonly Term Information = new("upplysning", "information");
    public static readonly Term Confirmed = new("bekräftad", "confirmed");
    public static readonly Term SecondHand = new("andrahand", "second_hand");
    public static readonly Term Unconfirmed = new("obekräftad", "unconfirmed");
    public static readonly Term Local = new("lokal", "local");
    public static readonly Term Regional = new("regional", "regional");
    public static readonly Term National = new("nationell", "national");
    public static readonly Term Global = new("global", "global");
    public static readonly Term Met = new("uppfylld", "met");
    public static readonly Term NotMet = new("inte_uppfylld", "not_met");
    public static readonly Term MoreKnowledge = new("mer_kunskap", "more_knowledge");
    public static readonly Term Down = new("nedåt", "down");
    public static readonly Term Up = new("uppåt", "up");
    public static readonly Term Fault = new("fel", "error");
    public static readonly Term Deepen = new("fördjupa", "deepen");
    public static readonly Term Open = new("öppen", "open");
    public static readonly Term Handled = new("hanterad", "handled");
    public static readonly Term Avoid = new("undvik", "avoid");
    public static readonly Term Reduce = new("minska", "reduce");
    public static readonly Term Compensate = new("kompensera", "compensate");
    public static readonly Term Accept = new("acceptera", "accept");
    public static readonly Term Higher = new("högre", "higher");
    public static readonly Term Lower = new("lägre", "lower");

    // Results and outcomes, as tests beside a rule set name them
    public static readonly Term ResultMet = new("uppfylld", "met");
    public static readonly Term ResultNotMet = new("ej_uppfylld", "not_met");
    public static readonly Term ResultUndetermined = new("kan_ej_bedömas", "undetermined");
    public static readonly Term ResultNotApplicable = new("ej_tillämplig", "not_applicable");
    public static readonly Term ResultFailed = new("fel", "failed");
    public static readonly Term Obstacle = new("hinder", "obstacle");
    public static readonly Term Complete = new("komplettera", "complete");
    public static readonly Term Investigate = new("utred", "investigate");
    public static readonly Term NoObstacles = new("inga_hinder", "no_obstacles");

    public static readonly Term Yes = new("ja", "yes");
    public static readonly Term No = new("nej", "no");
    public static readonly Term All = new("alla", "all");
}
