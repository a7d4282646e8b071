namespace Hallbarhetssakring.Feel.Functions;

/// <summary>The reserved words. Their spellings stand in <see cref="Vocabulary"/>.</summary>
internal enum Keyword
{
    None,
    And,
    Or,
    Not,
    If,
    Then,
    Else,
    Some,
    Every,
    Satisfies,
    In,
    Within,
    Between,
    For,
    Return,
    True,
    False,
    Null,
    Instance,
    Of,
    Function,
    External,
}
