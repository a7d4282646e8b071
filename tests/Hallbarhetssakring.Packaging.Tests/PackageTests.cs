namespace Hallbarhetssakring.Packaging.Tests;

/// <summary>Packs the library and uses it as a stranger would: a new console project, elsewhere, with the README's sample.</summary>
public sealed class PackageTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly string _folder = Directory.CreateTempSubdirectory("hallbar-paket-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_packages_run_the_readme_sample_in_a_new_project()
    {
        var packages = Path.Combine(_folder, "packages");

        // The solution has been built with the tests; its packable projects are packed as they are.
        var (packed, log) = Repository.Run("dotnet", $"pack Hallbarhetssakring.sln --no-build -c {Configuration} -o \"{packages}\"", Repository.Root);
        Assert.True(packed == 0, log);
        Assert.Equal(4, Directory.GetFiles(packages, "*.nupkg").Length);
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(packages, "Hallbarhetssakring.Feel.*.nupkg").Single())["Hallbarhetssakring.Feel.".Length..];
        var app = Directory.CreateDirectory(Path.Combine(_folder, "app")).FullName;
        File.WriteAllText(Path.Combine(app, "nuget.config"), """
            <configuration>
              <packageSources><add key="packed" value="../packages" /></packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(app, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <RestorePackagesPath>../restored</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Hallbarhetssakring" Version="{version}" />
                <PackageReference Include="Hallbarhetssakring.DependencyInjection" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(app, "Program.cs"), Repository.Blocks("csharp").Single() + "\nFeelSample.Run();\n");
        File.WriteAllText(Path.Combine(app, "FeelSample.cs"), AsMethod("FeelSample", Repository.Blocks("csharp", Repository.FeelReadme).Single()));

        // The sample names its files from the root of the repository.
        var (built, buildLog) = Repository.Run("dotnet", $"build \"{app}\" -o \"{Path.Combine(_folder, "out")}\"", app);
        Assert.True(built == 0, buildLog);
        var (exitCode, output) = Repository.Run("dotnet", Path.Combine(_folder, "out", "app.dll"), Repository.Root);
        Assert.True(exitCode == 0, output);
        Assert.Contains("Complete: 1 missing, 1 goal conflicts", output, StringComparison.Ordinal);
        Assert.Contains("Requirement medfinansiering: Besked om medfinansiering saknas från Älvstranden Exempelcamping AB", output, StringComparison.Ordinal);
        Assert.EndsWith(Repository.Blocks("text", Repository.FeelReadme).Single(), output.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal);
    }

    // A program has its statements in one file; another page's sample becomes a method.
    private static string AsMethod(string name, string sample)
    {
        var lines = sample.Split('\n');
        var (usings, body) = (lines.Where(line => line.StartsWith("using ", StringComparison.Ordinal)), lines.Where(line => !line.StartsWith("using ", StringComparison.Ordinal)));
        return $"{string.Join('\n', usings)}\ninternal static class {name}\n{{\n    public static void Run()\n    {{\n{string.Join('\n', body)}\n    }}\n}}\n";
    }

    [Fact]
    public void The_sample_is_about_ten_lines()
    {
        var lines = Repository.Blocks("csharp").Single().Split('\n').Count(line => line.Trim().Length > 0);
        Assert.InRange(lines, 8, 12);
    }
}
