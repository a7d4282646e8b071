using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Reports;

/// <summary>The headings and fixed phrases of the reports. Composite formats have their arguments numbered.</summary>
internal static class ReportTerms
{
    // Header and overview
    public static readonly LocalizedText Status = new("status", "status");
    public static readonly LocalizedText AsOf = new("Bedömning per {0}.", "Assessed as of {0}.");
    public static readonly LocalizedText Outcome = new("Utfall", "Outcome");
    public static readonly LocalizedText AlsoHolds = new("Gäller också", "Also holds");
    public static readonly LocalizedText Settled = new("Utfallet är avgjort: det kan inte bli ett annat när mer blir känt.", "The outcome is settled: nothing that is still unknown can change it.");
    public static readonly LocalizedText UntilCorrected = new("Utfallet gäller tills felen är rättade.", "The outcome holds until the faults are corrected.");
    public static readonly LocalizedText NotSettled = new("När allt är känt kan utfallet bli: {0}.", "Once everything is known, the outcome may be: {0}.");
    public static readonly LocalizedText NotExact = new("Alla dessa utfall är kanske inte möjliga.", "Perhaps not all of these outcomes are possible.");
    public static readonly LocalizedText Support = new("Bedömningen är ett stöd för beslutet. Den är inget beslut.", "The assessment supports the decision. It is not a decision.");
    public static readonly LocalizedText AllDecided = new("Alla {0} regler är avgjorda", "All {0} rules are decided");
    public static readonly LocalizedText OneDecided = new("1 av {0} regler är avgjord", "1 of {0} rules is decided");
    public static readonly LocalizedText SomeDecided = new("{0} av {1} regler är avgjorda", "{0} of {1} rules are decided");
    public static readonly LocalizedText TheyWait = new("{0} väntar på uppgifter", "{0} wait for facts");
    public static readonly LocalizedText OneWaits = new("1 väntar på uppgifter", "1 waits for facts");
    public static readonly LocalizedText TheyFail = new("{0} har fel", "{0} have failed");
    public static readonly LocalizedText OneFails = new("1 har fel", "1 has failed");
    public static readonly LocalizedText WhatDecides = new(
        "Stopp och krav styr utfallet. Varning, råd, upplysning och poäng gör det inte.",
        "Stops and requirements decide the outcome. Warnings, advice, information and scores do not.");
    public static readonly LocalizedText WhatDecidesWithHalts = new(
        "Stopp, krav och hållplatser styr utfallet. Varning, råd, upplysning och poäng gör det inte.",
        "Stops, requirements and halts decide the outcome. Warnings, advice, information and scores do not.");
    public static readonly LocalizedText Obstacles = new("Hinder", "Obstacles");
    public static readonly LocalizedText NoObstacleYet = new("inget känt", "none known");
    public static readonly LocalizedText StopWaits = new("inget känt, men 1 stoppregel är inte prövad än", "none known, but 1 stop rule is not tested yet");
    public static readonly LocalizedText StopsWait = new("inget känt, men {0} stoppregler är inte prövade än", "none known, but {0} stop rules are not tested yet");
    public static readonly LocalizedText MoreStopWaits = new("1 stoppregel till är inte prövad än.", "1 more stop rule is not tested yet.");
    public static readonly LocalizedText MoreStopsWait = new("{0} stoppregler till är inte prövade än.", "{0} more stop rules are not tested yet.");
    public static readonly LocalizedText UnmetStops = new("Hinder (inte uppfyllt)", "Obstacles (not met)");
    public static readonly LocalizedText ToMend = new("Att rätta (krav som inte är uppfyllda)", "To correct (requirements not met)");
    public static readonly LocalizedText Missing = new("Saknas", "Missing");
    public static readonly LocalizedText MissingFromApplicant = new("{0} svar från sökanden", "{0} from the applicant");
    public static readonly LocalizedText MissingFromOfficer = new("{0} svar från handläggaren", "{0} from the case officer");
    public static readonly LocalizedText AlsoFromOfficer = new("{0} från handläggaren", "{0} from the case officer");
    public static readonly LocalizedText MissingFromRegister = new("{0} ur register", "{0} from registers");
    public static readonly LocalizedText Or = new(" eller ", " or ");

    // What hinders, and faults
    public static readonly LocalizedText ToCorrect = new("Rätta i ansökan", "To correct in the application");
    public static readonly LocalizedText ToCorrectMeans = new(
        "Det här gick inte att läsa. Regler som behöver det står under Fel.", "This could not be read. Rules that need it stand under Faults.");
    public static readonly LocalizedText Faults = new("Fel", "Faults");
    public static readonly LocalizedText NotMetHeading = new("{0}, inte uppfyllt", "{0}, not met");
    public static readonly LocalizedText SetAside = new("(frångått av handläggaren, se Efter avvikelse)", "(overridden by the case officer, see After overrides)");
    public static readonly LocalizedText NoWeight = new("Påverkar inte utfallet.", "Does not affect the outcome.");
    public static readonly LocalizedText HaltFailed = new("Hållplatsens villkor går inte att räkna ut.", "The halt's condition can't be computed.");
    public static readonly LocalizedText DoesNotHold = new("Stämmer inte", "Does not hold");
    public static readonly LocalizedText HoldsButMustNot = new("Stämmer, men får inte göra det", "Holds, but must not");
    public static readonly LocalizedText Rows = new("Gäller", "Concerns");
    public static readonly LocalizedText DecidedBy = new("Avgörs av", "Decided by");
    public static readonly LocalizedText Level = new("Nivå", "Level");
    public static readonly LocalizedText Source = new("Källa", "Source");
    public static readonly LocalizedText Place = new("{0}, rad {1}", "{0}, line {1}");
    public static readonly LocalizedText ToApplicant = new("Till sökanden", "To the applicant");

    // Stops and requirements that wait
    public static readonly LocalizedText NotTested = new("Inte prövat än", "Not tested yet");
    public static readonly LocalizedText StopsIfNotMet = new("Stoppar om det visar sig inte stämma:", "Stops the application if it turns out not to hold:");
    public static readonly LocalizedText MendIfNotMet = new("Krav som sökanden får rätta om det visar sig inte stämma:", "Requirements that the applicant has to correct if they turn out not to hold:");
    public static readonly LocalizedText WaitsFor = new("Väntar på", "Waits for");
    public static readonly LocalizedText Quoted = new("”{0}”", "“{0}”");
    public static readonly LocalizedText AndMore = new("{0} och {1} till", "{0} and {1} more");

    // What to do, and by whom
    public static readonly LocalizedText ToDo = new("Att komplettera och utreda", "To complete and find out");
    public static readonly LocalizedText AskApplicant = new("Be sökanden", "Ask the applicant");
    public static readonly LocalizedText AskOfficer = new("Handläggaren gör", "For the case officer");
    public static readonly LocalizedText AskRegister = new("Hämta ur register", "Fetch from registers");
    public static readonly LocalizedText FindOut = new("Ta reda på", "Find out");
    public static readonly LocalizedText Judge = new("Bedöm", "Judge");
    public static readonly LocalizedText Answer = new("Ta ställning", "Decide");
    public static readonly LocalizedText Choices = new("Välj mellan", "Choose between");
    public static readonly LocalizedText HaltAfter = new("hållplats efter {0}", "halt after {0}");
    public static readonly LocalizedText FirstGroup = new("Först (kan bli hinder): {0}", "First (may become obstacles): {0}");
    public static readonly LocalizedText NextGroup = new("Sedan (krav): {0}", "Next (requirements): {0}");
    public static readonly LocalizedText LaterGroup = new(
        "Kan vänta (varning, råd, poäng; påverkar inte utfallet): {0}", "Can wait (warnings, advice, scores; does not affect the outcome): {0}");
    public static readonly LocalizedText FactNamed = new("Uppgiften ”{0}”", "The fact “{0}”");
    public static readonly LocalizedText AlsoTell = new("Skriv också till sökanden:", "Tell the applicant too:");

    // Overrides
    public static readonly LocalizedText AfterOverride = new("Efter avvikelse", "After overrides");
    public static readonly LocalizedText OverriddenOutcome = new("Utfall efter avvikelse", "Outcome after overrides");
    public static readonly LocalizedText ComputedStands = new(
        "Handläggaren har frångått reglerna nedan. Allt annat i rapporten är det beräknade och står kvar.",
        "The case officer has overridden the rules below. All else in the report is as computed, and stands.");
    public static readonly LocalizedText Overridden = new("{0}; efter avvikelse {1}", "{0}; after override {1}");
    public static readonly LocalizedText Reason = new("Skäl", "Reason");
    public static readonly LocalizedText ScoreAfterOverride = new("Poäng efter avvikelse", "Score after overrides");
    public static readonly LocalizedText ComputedScore = new("{0} (beräknat {1})", "{0} (computed {1})");

    // Conflicts
    public static readonly LocalizedText Conflicts = new("Målkonflikter", "Goal conflicts");
    public static readonly LocalizedText NeverNetted = new(
        "Positiv och negativ påverkan räknas aldrig ihop. Båda sidor står kvar.", "Positive and negative effects are never added together. Both sides stand.");
    public static readonly LocalizedText Goal = new("mål", "goal");
    public static readonly LocalizedText ReachWord = new("räckvidd", "reach");
    public static readonly LocalizedText MoreKnowledge = new("okänd styrka (mer kunskap behövs)", "unknown strength (more knowledge needed)");
    public static readonly LocalizedText On = new("på", "on");
    public static readonly LocalizedText From = new("från", "from");
    public static readonly LocalizedText Key = new("Nyckel", "Key");
    public static readonly LocalizedText Possible = new("möjlig", "possible");
    public static readonly LocalizedText StandsAgainst = new("Står mot", "Stands against");
    public static readonly LocalizedText OtherGoals = new("Positivt för andra mål", "Positive for other goals");
    public static readonly LocalizedText MayStandAgainst = new("Kan stå mot", "May stand against");
    public static readonly LocalizedText MayBeOtherGoals = new("Kan vara positivt för andra mål", "May be positive for other goals");
    public static readonly LocalizedText Unopposed = new("Negativ påverkan som inte är någon målkonflikt", "Negative effects that are no goal conflict");
    public static readonly LocalizedText WeakUnopposed = new("Svag negativ påverkan som inte är någon målkonflikt", "Weak negative effects that are no goal conflict");

    // Scores
    public static readonly LocalizedText Scores = new("Poäng", "Scores");
    public static readonly LocalizedText NoScore = new("Inga poäng: ingen poängsatt regel är tillämplig.", "No score: no scored rule applies.");
    public static readonly LocalizedText PointsDoNotDecide = new("Poängen ändrar aldrig utfallet.", "Scores never change the outcome.");
    public static readonly LocalizedText PointsAreNoEffects = new(
        "Poängen visar hur väl reglerna är uppfyllda, inte hur projektet påverkar målen.", "The scores show how well the rules are met, not how the project affects the goals.");
    public static readonly LocalizedText Total = new("Totalt", "Total");
    public static readonly LocalizedText OutOf = new("av 100", "of 100");
    public static readonly LocalizedText Band = new("Omdöme", "Band");
    public static readonly LocalizedText PossibleBands = new("Möjliga omdömen", "Possible bands");
    public static readonly LocalizedText PerTheme = new("Teman", "Themes");
    public static readonly LocalizedText PerGoal = new("Mål", "Goals");
    public static readonly LocalizedText PerDimension = new("Dimensioner", "Dimensions");
    public static readonly LocalizedText PerPart = new("Delar", "Parts");
    public static readonly LocalizedText SettledShare = new("{0} % avgjort", "{0} % settled");
    public static readonly LocalizedText MayBeAbsent = new("poäng kan utebli", "there may be no score");
    public static readonly LocalizedText Uncertain = new("osäker: en regel har fel", "uncertain: a rule has failed");
    public static readonly LocalizedText OuterBound = new("spannet kan vara bredare än vad som verkligen kan hända", "the interval may be wider than what can really happen");
    public static readonly LocalizedText TooEarly = new("För tidigt att säga något om teman, mål och delar.", "Too early to say anything of themes, goals and parts.");
    public static readonly LocalizedText NothingSettled = new("Ännu inget avgjort", "Nothing settled yet");
    public static readonly LocalizedText Label = new("Benämning", "Label");
    public static readonly LocalizedText Note = new("Anmärkning", "Note");

    // The rest
    public static readonly LocalizedText Attention = new("Varningar, råd och upplysningar", "Warnings, advice and information");
    public static readonly LocalizedText Undetermined = new("Kan ej bedömas ännu", "Can't be assessed yet");
    public static readonly LocalizedText HaltWaitsForPart = new(
        "Handläggaren tar ställning efter delen ”{0}”.", "The case officer decides after the part “{0}”.");
    public static readonly LocalizedText NoObstacle = new(
        "Kan inte bli ett hinder: antingen uppfylld eller ej tillämplig:", "Can't become an obstacle: either met or not applicable:");
    public static readonly LocalizedText NoObstacleMet = new(
        "Kan inte bli ett hinder: uppfylld, men nivån är inte avgjord:", "Can't become an obstacle: met, but the level is not settled:");
    public static readonly LocalizedText HaltsWait = new("Hållplatser som väntar", "Halts that wait");
    public static readonly LocalizedText Met = new("Uppfyllda", "Met");
    public static readonly LocalizedText NotApplicable = new("Ej tillämpliga", "Not applicable");
    public static readonly LocalizedText NotApplicableMeans = new(
        "Reglerna gäller inte den här ansökan. Det är inte samma sak som att de är uppfyllda.", "These rules do not concern this application. That is not the same as being met.");
    public static readonly LocalizedText Judged = new("Bedömt", "Judged");
    public static readonly LocalizedText AnsweredHalts = new("Besvarade hållplatser", "Answered halts");
    public static readonly LocalizedText NotInForce = new("Regler som inte gäller på dagen", "Rules not in force on the date");
    public static readonly LocalizedText InForceFrom = new("gäller från {0}", "in force from {0}");
    public static readonly LocalizedText InForceTo = new("gällde till {0}", "in force until {0}");
    public static readonly LocalizedText BuildsOn = new("Bygger på", "Builds on");
    public static readonly LocalizedText And = new(" och ", " and ");
    public static readonly LocalizedText Because = new("skäl", "why");
    public static readonly LocalizedText SwitchedOff = new("avstängd av {0}{1}: {2}", "switched off by {0}{1}: {2}");
    public static readonly LocalizedText SwitchedOffUntil = new("till och med {0}", "through {0}");
    public static readonly LocalizedText Unused = new("Svar som inte har använts", "Answers that were not used");
    public static readonly LocalizedText HaltAnswer = new("Svar", "Answer");
    public static readonly LocalizedText HaltNotReached = new(
        "Svaret har inte påverkat utfallet; hållplatsen är inte nådd.", "The answer has not affected the outcome; the halt is not reached.");
    public static readonly LocalizedText HaltUndetermined = new(
        "Svaret har inte påverkat utfallet; ingen vet än om hållplatsen nås.", "The answer has not affected the outcome; nobody knows yet whether the halt is reached.");
    public static readonly LocalizedText HaltBroken = new(
        "Svaret har inte påverkat utfallet; hållplatsens villkor går inte att räkna ut.", "The answer has not affected the outcome; the halt's condition can't be computed.");
    public static readonly LocalizedText Conflict = new("Målkonflikt", "Goal conflict");
    public static readonly LocalizedText ConflictGone = new(
        "Hanteringen har inte påverkat bedömningen; målkonflikten finns inte nu.", "The handling has not affected the assessment; the goal conflict is not there now.");
    public static readonly LocalizedText Unread = new("Inte läst", "Not read");
    public static readonly LocalizedText UnreadMeans = new(
        "Regelverket känner inte till dem. De har inte påverkat bedömningen.", "The rule set does not know them. They have not affected the assessment.");
}
