using System.Collections.Immutable;
using System.Text.Json;

namespace Hallbarhetssakring.Feel.Conformance;

/// <summary>A case of the kit, as its README describes it. Values and types stay JSON until the case is run.</summary>
internal sealed record Case(
    string Id,
    string Category,
    string Tier,
    bool InProfile,
    string Expression,
    ImmutableArray<Binding> Bindings,
    ImmutableArray<KeyValuePair<string, JsonElement>> Inputs,
    ImmutableDictionary<string, JsonElement> InputTypes,
    ImmutableDictionary<string, JsonElement> Types,
    JsonElement? ResultType,
    JsonElement? Expected,
    bool IsError);

/// <summary>A name to evaluate before the case: a decision, an entry of its context, or a function (bkm) with its parameters' types.</summary>
internal sealed record Binding(string Name, string Kind, string Expression, JsonElement? Type, ImmutableArray<JsonElement> Parameters, JsonElement? BodyType);
