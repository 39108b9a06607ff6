using System.Net;
using System.Net.Sockets;

namespace Wfm.LocalHost.Tests.Serve;

public sealed class SetUpTroubleTests
{
    [Theory]
    [InlineData("--port", "--port")]
    [InlineData("--storage-port", "--storage-port")]
    public async Task A_port_that_is_taken_is_named_with_the_option_that_helps(string option, string advice)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var ports = LocalHostProcess.OwnPorts();
        ports[Array.IndexOf(ports, option) + 1] = $"{port}";

        await using var host = LocalHostProcess.Start(["demo", "--once", .. ports]);
        var (exitCode, _, errors) = await host.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"Port {port} on 127.0.0.1 is in use", errors, StringComparison.Ordinal);
        Assert.Contains(advice, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Node_the_user_is_told_what_to_install()
    {
        // A path on which there is dotnet and nothing else.
        var folder = Directory.CreateTempSubdirectory("wfm-path-");
        try
        {
            var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? Path.GetDirectoryName(path)! : Path.GetDirectoryName(FindDotnet())!;
            await using var host = LocalHostProcess.Start(
                ["demo", "--once", .. LocalHostProcess.OwnPorts()],
                new Dictionary<string, string?> { ["PATH"] = folder.FullName, ["DOTNET_ROOT"] = dotnet, ["WFM_CACHE"] = folder.FullName });
            var (exitCode, _, errors) = await host.EndAsync();

            Assert.Equal(1, exitCode);
            Assert.Contains("Node.js was not found", errors, StringComparison.Ordinal);
            Assert.Contains("Install Node.js 20", errors, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_emulator_dies_with_the_process_that_started_it()
    {
        var first = Wfm.Testing.AzuriteFixture.FreePorts();
        await using (var host = LocalHostProcess.Start(["serve", "--storage-port", $"{first}", "--port", $"{Wfm.Testing.AzuriteFixture.FreePorts()}"]))
        {
            await AnswersAsync(first, wanted: true);
            host.Kill();
        }

        await AnswersAsync(first, wanted: false);
    }

    private static async Task AnswersAsync(int port, bool wanted)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                if (wanted)
                    return;
            }
            catch (SocketException)
            {
                if (!wanted)
                    return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Port {port} should {(wanted ? "" : "not ")}answer.");
    }

    private static string FindDotnet() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")).First(File.Exists);
}
