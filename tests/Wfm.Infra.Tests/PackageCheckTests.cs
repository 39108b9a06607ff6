using System.Diagnostics;

namespace Wfm.Infra.Tests;

/// <summary>infra/check-package lets a fit package pass and names what is wrong with another.</summary>
public sealed class PackageCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wfm-package-").FullName;

    public PackageCheckTests() => File.WriteAllText(Path.Combine(_folder, "host.json"), "{}");

    [Fact]
    public async Task A_package_with_the_host_file_alone_is_fit() => Assert.Equal(0, (await CheckAsync()).ExitCode);

    [Theory]
    [InlineData("local.settings.json")]
    [InlineData("Wfm.Domain.Tests.dll")]
    [InlineData("xunit.v3.core.dll")]
    [InlineData("Wfm.Sample.dll")]
    public async Task A_file_that_does_not_belong_there_is_named(string file)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, file), "", TestContext.Current.CancellationToken);
        var (code, errors) = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains(file.StartsWith("local", StringComparison.Ordinal) ? "local settings" : file, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_without_the_host_file_is_not_fit()
    {
        File.Delete(Path.Combine(_folder, "host.json"));
        var (code, errors) = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("host.json is missing", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int ExitCode, string Errors)> CheckAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "The check is a shell script.");
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Bicep.Folder, "check-package"), [_folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, errors);
    }
}
