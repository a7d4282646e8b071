using System.Collections.Immutable;
using Hallbarhetssakring.Feel.Text;
using Hallbarhetssakring.Feel.Values;

namespace Hallbarhetssakring.Feel.Solving;

/// <summary>Yes, no, or that nobody can say.</summary>
internal enum Verdict
{
    No,
    Yes,

    /// <summary>Don't know: a bound was reached, or a construct can't be taken apart.</summary>
    Unsettled,
}

/// <summary>What stopped the solver.</summary>
internal enum ObstacleKind
{
    /// <summary>More cells than the limit allows.</summary>
    Cells,

    /// <summary>More work in the cells than the limit allows.</summary>
    Work,

    /// <summary>More alternatives at once than the limit allows.</summary>
    Alternatives,

    /// <summary>A list whose rows can't be told apart one by one: it may be longer than what was looked at.</summary>
    LongList,

    /// <summary>Texts that are compared with each other or searched in.</summary>
    Text,

    /// <summary>A shared number that is compared with what is not known.</summary>
    Compared,

    /// <summary>A function of the host's that gave no value.</summary>
    HostFunction,

    /// <summary>A value that is not completed on its own, such as another rule's level.</summary>
    NoDomain,
}

/// <summary>Why a question is not settled, naming the limit, the fact or the construct.</summary>
internal sealed record Obstacle(ObstacleKind Kind, string Name)
{
    public LocalizedText Message => Kind switch
    {
        ObstacleKind.Cells => new($"fler än {Name} celler", $"more than {Name} cells"),
        ObstacleKind.Work => new($"fler än {Name} prövningar", $"more than {Name} trials"),
        ObstacleKind.Alternatives => new($"fler än {Name} alternativ", $"more than {Name} alternatives"),
        ObstacleKind.LongList => new($"listan {Name} kan vara längre än det som har prövats", $"the list {Name} may be longer than what was tried"),
        ObstacleKind.Text => new($"texten {Name} jämförs på ett sätt som inte kan gås igenom", $"the text {Name} is compared in a way that can't be gone through"),
        ObstacleKind.Compared => new($"{Name} jämförs med något som inte är känt", $"{Name} is compared with what is not known"),
        ObstacleKind.HostFunction => new($"{Name} har inget värde", $"{Name} has no value"),
        _ => new($"{Name} fylls inte i för sig", $"{Name} is not completed on its own"),
    };
}

/// <summary>A completion: what every slot holds. Of slots that the question does not read it holds what was given.</summary>
internal sealed record Witness(ImmutableArray<Value> Slots);

/// <summary>The answer to a yes/no question; a yes to "is there …" shows where.</summary>
internal sealed record Answer(Verdict Verdict, Witness? Witness = null, Obstacle? Obstacle = null)
{
    public static readonly Answer No = new(Verdict.No);

    public static readonly Answer Yes = new(Verdict.Yes);

    public bool IsYes => Verdict == Verdict.Yes;

    public bool IsNo => Verdict == Verdict.No;

    public static Answer Unsettled(Obstacle obstacle) => new(Verdict.Unsettled, null, obstacle);

    /// <summary>The answer to the opposite question; its witness shows why not.</summary>
    public Answer Opposite => this with { Verdict = Verdict switch { Verdict.Yes => Verdict.No, Verdict.No => Verdict.Yes, _ => Verdict.Unsettled } };
}

/// <summary>How much work a question may take, counted; the same question does the same work everywhere.</summary>
internal sealed record SolverLimits
{
    public static readonly SolverLimits Default = new();

    /// <summary>The most cells that are looked at.</summary>
    public int Cells { get; init; } = 65_536;

    /// <summary>The most evaluations for one question: a few for each cell.</summary>
    public long Work => Cells * 4L;

    /// <summary>How many rows a list is taken apart into where nothing says that so many are enough.</summary>
    public int Rows { get; init; } = 4;

    public CancellationToken Cancellation { get; init; }
}
