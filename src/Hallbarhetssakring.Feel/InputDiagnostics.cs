using Hallbarhetssakring.Feel.Diagnostics;
using static Hallbarhetssakring.Feel.Diagnostics.DiagnosticDescriptor;

namespace Hallbarhetssakring.Feel;

/// <summary>What can be wrong with the values that an expression is given: FE6xxx.</summary>
internal static class InputDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownName = Error(
        "FE6001", "Det finns inget värde som heter ”{0}”. {1}", "There is no value named “{0}”. {1}");

    public static readonly DiagnosticDescriptor WrongKind = Error(
        "FE6002", "”{0}” är {1}, men har fått {2}. Ge värdet i rätt form.", "“{0}” is {1}, but was given {2}. Give the value in the right form.");

    public static readonly DiagnosticDescriptor OutOfBounds = Error(
        "FE6003", "”{0}” är {1}, utanför det tillåtna: {2}. Rätta värdet.", "“{0}” is {1}, outside of what is allowed: {2}. Correct the value.");

    public static readonly DiagnosticDescriptor NotAMember = Error(
        "FE6004", "”{0}” kan inte vara ”{1}”. {2}", "“{0}” can't be “{1}”. {2}");

    public static readonly DiagnosticDescriptor TooMany = Error(
        "FE6005", "”{0}” har fler än {1} poster. Dela upp listan, eller höj gränsen där den är deklarerad.", "“{0}” has more than {1} items. Split the list, or raise the maximum where it is declared.");

    public static readonly DiagnosticDescriptor NotOptional = Error(
        "FE6006", "”{0}” måste finnas, så det går inte att svara att det saknas. Utelämna det om det inte är känt.", "“{0}” must exist, so there can't be none. Leave it out if it is not known.");

    public static readonly DiagnosticDescriptor BinaryNumber = Error(
        "FE6007", "”{0}” har fått ett tal med binära decimaler, som inte är exakt. Ge det som decimal.", "“{0}” was given a binary floating-point number, which is not exact. Give it as a decimal.");
}
