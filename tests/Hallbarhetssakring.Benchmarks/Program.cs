using System.Globalization;
using Hallbarhetssakring.Benchmarks.Measuring;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var names = args.Where(arg => !arg.StartsWith('-')).ToArray();
if (names is [] or ["expressions", ..])
{
    QuickReport.Expressions(names is [] ? [] : names[1..]);
}

if (names is [] or ["compiling"])
{
    QuickReport.Compiling();
}

if (names is [] or ["rules"])
{
    QuickReport.Rules();
}
