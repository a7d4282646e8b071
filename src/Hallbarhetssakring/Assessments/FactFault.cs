using Hallbarhetssakring.Feel.Text;

namespace Hallbarhetssakring.Assessments;

/// <summary>Something in the application that could not be read: a tolerant reading went on, and the rules that need it have failed.</summary>
/// <param name="Code">The fault's code.</param>
/// <param name="Pointer">The JSON Pointer of what could not be read.</param>
/// <param name="Message">What is wrong and how to correct it.</param>
/// <param name="Location">Where it stands in the application.</param>
public sealed record FactFault(string Code, string Pointer, LocalizedText Message, SourceLocation? Location);
