namespace Hallbarhetssakring.Packaging.Tests;

/// <summary>Packs the library and uses it as a stranger would: a new console project, elsewhere, with the README's sample.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hallbar-paket-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_packages_run_the_readme_sample_in_a_new_project()
    {
        var packages = Path.Combine(_folder, "packages");

        // A version of its own, so that no package of an earlier run is taken from the machine's cache.
        var version = "0.0.1-test" + DateTime.UtcNow.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var project in new[] { "Hallbarhetssakring.Feel", "Hallbarhetssakring", "Hallbarhetssakring.DependencyInjection", "Hallbarhetssakring.Cli" })
        {
            var (packed, log) = Repository.Run("dotnet", $"pack src/{project} -o \"{packages}\" -p:Version={version} -p:RunAnalyzers=false -c Release --artifacts-path \"{Path.Combine(_folder, "build")}\"", Repository.Root);
            Assert.True(packed == 0, log);
        }

        Assert.Equal(4, Directory.GetFiles(packages, "*.nupkg").Length);
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
        File.WriteAllText(Path.Combine(app, "Program.cs"), Repository.Blocks("csharp").Single());

        // The sample names its files from the root of the repository.
        var (built, buildLog) = Repository.Run("dotnet", $"build \"{app}\" -o \"{Path.Combine(_folder, "out")}\"", app);
        Assert.True(built == 0, buildLog);
        var (exitCode, output) = Repository.Run("dotnet", Path.Combine(_folder, "out", "app.dll"), Repository.Root);
        Assert.True(exitCode == 0, output);
        Assert.Contains("Complete: 1 missing, 1 goal conflicts", output, StringComparison.Ordinal);
        Assert.Contains("Requirement medfinansiering: Besked om medfinansiering saknas från Älvstranden Exempelcamping AB", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_is_about_ten_lines()
    {
        var lines = Repository.Blocks("csharp").Single().Split('\n').Count(line => line.Trim().Length > 0);
        Assert.InRange(lines, 8, 12);
    }
}
