using System.Collections.Immutable;
using Hallbarhetssakring.Facts;

namespace Hallbarhetssakring.Assessments;

/// <summary>Why something counts as missing.</summary>
public enum MissingKind
{
    /// <summary>Nobody has given it.</summary>
    Missing,

    /// <summary>It was asked for, and the answer was "vet inte": asking again does not help, finding out does.</summary>
    NotKnown,

    /// <summary>A list that was given, but that an early project may still add rows to.</summary>
    StillOpen,

    /// <summary>An officer's judgement.</summary>
    Judgement,

    /// <summary>A halt that the officer has not answered.</summary>
    HaltAnswer,

    /// <summary>A value of the baseline (nuläge): never a question to the applicant.</summary>
    Baseline,
}

/// <summary>Something that is missing.</summary>
/// <param name="Name">Its name: <c>sökt_belopp</c>, <c>budget[2].belopp</c> (rows from 1), <c>bedömningar.relevans</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Pointer">The JSON Pointer in the application where it belongs (rows from 0).</param>
/// <param name="Question">The question to put, or null.</param>
/// <param name="Supplier">Who can give it.</param>
/// <param name="Kind">Why it counts as missing.</param>
/// <param name="Rules">The rules that wait for it, in the rule set's order.</param>
public sealed record MissingFact(
    string Name, string Title, string Pointer, string? Question, Supplier Supplier, MissingKind Kind, ImmutableArray<string> Rules)
{
    /// <summary>Why nobody knows, where the answer was "vet inte" with a reason; null too where the fact is personal.</summary>
    public string? Reason { get; init; }
}
