using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Baselines;

/// <summary>
/// A baseline as of a date, for one assessment. It keeps what was asked, so that an answer can be named where it is missing and hidden to find
/// out whether it was decisive. It belongs to one thread at a time.
/// </summary>
internal sealed class BaselineView
{
    private readonly BaselineMeasures _measures;
    private readonly Language _language;
    private Dictionary<string, Value>? _answers;
    private QuestionList? _questions;
    private SortedSet<int>? _asked;
    private HashSet<int>? _hidden;

    public BaselineView(Baseline baseline, DateOnly date, ImmutableArray<Indicator> indicators, Language language)
    {
        _measures = new BaselineMeasures(baseline, date, indicators);
        _language = language;
    }

    private BaselineView(BaselineView other)
    {
        (_measures, _language, _questions) = (other._measures, other._language, other.Questions);
        _hidden = [];
    }

    /// <summary>The places, among all questions, of those asked since <see cref="Hide"/>; only of a view that hides.</summary>
    public SortedSet<int> Asked => _asked ??= [];

    // Most rule sets ask nothing of a baseline.
    private QuestionList Questions => _questions ??= new QuestionList();

    /// <summary>A view of the same whose answers can be hidden; a question has the same place in both.</summary>
    public BaselineView Hiding() => new(this);

    /// <summary>Hides the answers to the questions at some places, and forgets what was asked.</summary>
    public void Hide(IEnumerable<int> places)
    {
        _hidden = [.. places];
        Asked.Clear();
    }

    public BaselineQuestion QuestionAt(int place) => Questions.All[place];

    public BaselineQuestion? Find(string name) => Questions.Places.TryGetValue(name, out var place) ? Questions.All[place] : null;

    /// <summary>The answer; null where the baseline has none.</summary>
    public Value? Ask(BaselineMeasure measure, Indicator? indicator, ImmutableArray<int> places, int number)
    {
        if (_hidden is null && measure != BaselineMeasure.WeakestGoals)
        {
            return _measures.Answer(measure, indicator, places, number);
        }

        // The weakest goals take some work, and are often asked for once a row.
        var question = new BaselineQuestion(measure, indicator, places, number);
        var name = question.Name(_language);
        if (_hidden is not null)
        {
            var place = PlaceOf(question, name);
            Asked.Add(place);
            if (_hidden.Contains(place))
            {
                return null;
            }
        }

        _answers ??= new Dictionary<string, Value>(StringComparer.Ordinal);
        if (!_answers.TryGetValue(name, out var answer))
        {
            _answers[name] = answer = _measures.Answer(measure, indicator, places, number) ?? default;
        }

        return answer.Possible == Possible.Nothing ? null : answer;
    }

    /// <summary>The answer to a question that has been asked.</summary>
    public Value? Answer(BaselineQuestion question) => _measures.Answer(question.Measure, question.Indicator, question.Places, question.Number);

    /// <summary>
    /// The name that a question without an answer is missing by. What comes of a municipality's own value waits for that value where it is what
    /// is lacking, so that rules that wait for one value are known to wait for the same.
    /// </summary>
    public string Lacks(BaselineMeasure measure, Indicator? indicator, ImmutableArray<int> places, int number)
    {
        var isOwnValue = measure is BaselineMeasure.Quartile or BaselineMeasure.Trend && _measures.Answer(BaselineMeasure.Value, indicator, places, 0) is null;
        var question = isOwnValue ? new BaselineQuestion(BaselineMeasure.Value, indicator, places, 0) : new BaselineQuestion(measure, indicator, places, number);
        var name = question.Name(_language);
        PlaceOf(question, name);
        return name;
    }

    /// <summary>What people call a question: with the year of its answer, or with why there is none where that is not plain.</summary>
    public string TitleOf(BaselineQuestion question)
    {
        var title = question.Title(_language);
        if (question.Measure != BaselineMeasure.Value)
        {
            return question.Measure == BaselineMeasure.Median && _measures.YearOfMedian(question.Indicator!, question.Places[0]) is { } median ? $"{title}, {median}" : title;
        }

        var (year, isTooOld) = _measures.LatestYear(question.Indicator!, question.Places[0]);
        return (year, isTooOld, _language) switch
        {
            (null, _, _) => title,
            (_, false, _) => $"{title}, {year}",
            (_, _, Language.English) => $"{title} (the latest value is from {year} and too old)",
            _ => $"{title} (det senaste värdet är från {year} och för gammalt)",
        };
    }

    private int PlaceOf(BaselineQuestion question, string name)
    {
        if (!Questions.Places.TryGetValue(name, out var place))
        {
            Questions.Places[name] = place = Questions.All.Count;
            Questions.All.Add(question);
        }

        return place;
    }

    /// <summary>The questions in the order in which they were first asked, and the place of each by its name.</summary>
    private sealed class QuestionList
    {
        public List<BaselineQuestion> All { get; } = [];

        public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);
    }
}
