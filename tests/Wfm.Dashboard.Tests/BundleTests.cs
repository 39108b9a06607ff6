using System.IO.Compression;
using Wfm.LocalHost.Azurite;

namespace Wfm.Dashboard.Tests;

public sealed class BundleTests(Served served)
{
    private const int MostKibibytes = 300;

    [Fact]
    public async Task The_bundle_checked_in_is_what_the_sources_build_and_they_pass_the_type_check()
    {
        Assert.NotEmpty(served.Axe);
        var fresh = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var check = await NodeTools.RunAsync("npm", ["run", "check", "--silent"], Served.Sources, CancellationToken.None);
            var build = await NodeTools.RunAsync("node", ["build.mjs", fresh], Served.Sources, CancellationToken.None);

            Assert.True(check.IsSuccess, check.Match(_ => "", failure => failure.Message));
            Assert.True(build.IsSuccess, build.Match(_ => "", failure => failure.Message));
            var files = Directory.GetFiles(fresh).Select(Path.GetFileName).Order().ToList();
            Assert.Equal(files, Directory.GetFiles(Path.Combine(Served.Sources, "dist")).Select(Path.GetFileName).Order());
            foreach (var file in files)
                Assert.Equal(await File.ReadAllTextAsync(Path.Combine(fresh, file!)), await File.ReadAllTextAsync(Path.Combine(Served.Sources, "dist", file!)));
        }
        finally
        {
            Directory.Delete(fresh, recursive: true);
        }
    }

    [Fact]
    public void Everything_the_dashboard_loads_is_below_300_KiB_gzipped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var file in (string[])["index.html", "dashboard.js", "dashboard.css"])
                gzip.Write(File.ReadAllBytes(Path.Combine(Served.Sources, "dist", file)));
        }

        Assert.InRange(packed.Length, 1, MostKibibytes * 1024);
    }

    [Fact]
    public void The_lock_file_names_no_place_to_download_from() =>
        Assert.DoesNotContain("resolved", File.ReadAllText(Path.Combine(Served.Sources, "package-lock.json")), StringComparison.Ordinal);
}
