using Spectre.Console;
using Wfm.LocalHost;

// A file or a pipe has no width; tables need some.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 132;

return await Verbs.Create().Parse(args).InvokeAsync();
