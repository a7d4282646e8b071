using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Hallbarhetssakring.Tests.Determinism;

/// <summary>One compiled rule set serves all threads; no thread, culture or time zone shows in what comes out.</summary>
[Collection(nameof(MachineSettings))]
public sealed class ThreadTests(ITestOutputHelper output)
{
    [Fact]
    public void One_rule_set_on_eight_threads_always_gives_the_same_bytes()
    {
        var total = Environment.GetEnvironmentVariable("HALLBAR_THOROUGH") == "1" ? 100_000 : 2_000;
        var ruleSet = Examples.Compile();
        var applications = Examples.Names.Select(name => Examples.Read(ruleSet, Examples.ApplicationBytes(name))).ToArray();
        var expected = applications.Select(application => Examples.Hash(ruleSet.Assess(application))).ToArray();
        var wrong = 0;
        var clock = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
        {
            for (var i = 0; i < total / 8; i++)
            {
                var which = (i + number) % applications.Length;
                if (Examples.Hash(ruleSet.Assess(applications[which])) != expected[which])
                {
                    Interlocked.Increment(ref wrong);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        output.WriteLine($"{total} assessments with their JSON on 8 threads: {clock.Elapsed.TotalSeconds:0.0} s, {clock.Elapsed.TotalMilliseconds / total:0.000} ms each.");
        Assert.Equal(0, wrong);
        Assert.NotEqual(expected[0], expected[1]);
    }

    [Fact]
    public void Culture_and_time_zone_never_show()
    {
        var expected = Examples.AllReports();
        var zone = Environment.GetEnvironmentVariable("TZ");
        var offsets = new HashSet<TimeSpan>();
        try
        {
            foreach (var (culture, timeZone) in new[] { ("sv-SE", "Europe/Stockholm"), ("en-US", "Pacific/Kiritimati"), ("tr-TR", "America/Los_Angeles"), ("ar-SA", "Asia/Kathmandu"), ("", "UTC") })
            {
                Environment.SetEnvironmentVariable("TZ", timeZone);
                TimeZoneInfo.ClearCachedData();
                offsets.Add(TimeZoneInfo.Local.BaseUtcOffset);
                Assert.Equal(expected, In(CultureInfo.GetCultureInfo(culture)));
            }
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }

        // Were the settings really in force? Else the test would say nothing.
        Assert.Equal(5, offsets.Count);
    }

    [Fact]
    public void What_an_assessment_takes_is_measured()
    {
        var ruleSet = Examples.Compile();
        foreach (var name in Examples.Names)
        {
            var application = Examples.Read(ruleSet, Examples.ApplicationBytes(name));
            for (var i = 0; i < 300; i++)
            {
                ruleSet.Assess(application);
            }

            const int Rounds = 200;
            var (before, clock) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            for (var i = 0; i < Rounds; i++)
            {
                ruleSet.Assess(application);
            }

            var (time, bytes) = (clock.Elapsed.TotalMilliseconds / Rounds, (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds);
            output.WriteLine($"{name}: {time:0.000} ms and {bytes:N0} bytes an assessment.");

            // Far above what it takes; what grows without bound is found all the same.
            Assert.InRange(bytes, 1, 20_000_000);
        }
    }

    private static string In(CultureInfo culture)
    {
        var reports = "";
        var thread = new Thread(() => reports = Examples.AllReports()) { CurrentCulture = culture, CurrentUICulture = culture };
        thread.Start();
        thread.Join();
        return reports;
    }
}

/// <summary>Tests that change the process's settings run alone.</summary>
[CollectionDefinition(nameof(MachineSettings), DisableParallelization = true)]
public sealed class MachineSettings;
