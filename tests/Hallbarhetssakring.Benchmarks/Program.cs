using System.Globalization;
using Hallbarhetssakring.Benchmarks.Measuring;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var only = args.Where(arg => !arg.StartsWith('-')).ToArray();
QuickReport.Expressions(only);
