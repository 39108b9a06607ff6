[assembly: AssemblyFixture(typeof(Wfm.Testing.AzuriteFixture))]
