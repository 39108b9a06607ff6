using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace Wfm.Domain.Tests.Staffing.Reference;

/// <summary>A table of figures computed outside the product: rows of named columns.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows;

    private ReferenceTable(TextReader reader)
    {
        _columns = reader.ReadLine()!.Split(',').Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        _rows = [];
        while (reader.ReadLine() is { } line)
            _rows.Add(line.Split(','));
    }

    internal IEnumerable<Row> Rows => _rows.Select(values => new Row(_columns, values));

    /// <summary>A table of ours, computed by generate.py beside it.</summary>
    internal static ReferenceTable Ours(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var reader = new StreamReader(assembly.GetManifestResourceStream($"{name}.csv")!);
        return new ReferenceTable(reader);
    }

    /// <summary>A table of the full reference kept outside the repository; the test is skipped where it is absent.</summary>
    internal static ReferenceTable Shared(string name)
    {
        var file = Folders().Select(folder => Path.Combine(folder, "reference", $"{name}.csv.gz")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(file is null, $"The full table {name} is not here: no folder 'shared' beside the repository and no WFM_SHARED.");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file!), CompressionMode.Decompress));
        return new ReferenceTable(reader);
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("WFM_SHARED") is { } set)
            yield return set;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }

    internal readonly record struct Row(Dictionary<string, int> Columns, string[] Values)
    {
        internal double this[string column] => double.Parse(Values[Columns[column]], CultureInfo.InvariantCulture);

        internal string Text(string column) => Values[Columns[column]];

        public override string ToString() => string.Join(',', Values);
    }
}
