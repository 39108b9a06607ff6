using System.Text;
using Microsoft.Extensions.Time.Testing;
using Wfm.Planning.ImportInputs;
using Wfm.Planning.Ports;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.Inputs;

public sealed class InputFilesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(InputKind.Shrinkage, "group;date;layer;percent\ng;13.03.2026;training;2,5\nx;14.03.2026;training;2\ng;15.03.2026;training;101\n", "date=2026-03-13 group=g layer=training percent=2.5", "group.unknown inputs.value")]
    [InlineData(InputKind.Calendar, "site,date,name,opens,closes\nUTC,2026-12-24,Eve,8:00,12:00\nUTC,2026-12-25,Day,,\nUTC,tomorrow,Day,,\n", "closes=12:00 date=2026-12-24 name=Eve opens=08:00 site=UTC|date=2026-12-25 name=Day site=UTC", "inputs.value")]
    [InlineData(InputKind.Events, "Group,First day,Last day,Name,Contacts percent\ng,2026-03-01,2026-03-07,Mailing,25\ng,2026-03-01,,Mailing,25\n", "contacts_percent=25 first_day=2026-03-01 group=g last_day=2026-03-07 name=Mailing", "inputs.missing")]
    [InlineData(InputKind.Absence, "team,date,reason,hours\nnobody,2026-03-01,sick,8\n", "", "team.unknown")]
    public async Task A_table_of_inputs_is_accepted_row_by_row_and_kept_once(InputKind kind, string text, string accepted, string rejected)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));
        var store = centre.Service<IInputStore>();
        var import = new Planning.ImportInputs.ImportInputs(centre.Service<IOperationStore>(), centre.Service<IInputReader>(), store, new FakeTimeProvider(Centre.Now));

        var first = (await import.TakeAsync(centre.Tenant, kind, "test", Encoding.UTF8.GetBytes(text), Cancel)).Value;
        var again = (await import.TakeAsync(centre.Tenant, kind, "again", Encoding.UTF8.GetBytes(text), Cancel)).Value;

        Assert.Equal(accepted, string.Join('|', first.Table.Rows.Select(row => string.Join(' ', row.Values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={value.Value}")))));
        Assert.Equal(rejected, string.Join(' ', first.Table.Rejected.Select(problem => problem.Rule)));
        Assert.Equal((first.Id, "test"), (again.Id, again.Source));
        Assert.Single(await store.ListAsync(centre.Tenant, kind, Cancel));
    }

    [Theory]
    [InlineData("group,date,layer\ng,2026-03-01,x\n", "inputs.columns")]
    [InlineData("group,date,layer,percent\ng,3/4/2026,x,2\n", "ask.dateOrder")]
    [InlineData("", "file.empty")]
    public async Task A_file_that_is_no_such_table_is_refused_with_what_is_missing(string text, string rule)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC"));

        var read = await centre.Service<IInputReader>().ReadAsync(InputKind.Shrinkage, new MemoryStream(Encoding.UTF8.GetBytes(text)), centre.Operation, Cancel);

        Assert.Equal(rule, read.Failure.Rule);
    }
}
