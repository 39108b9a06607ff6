namespace Wfm.Planning.Functions;

/// <summary>A function as both heads must offer it.</summary>
/// <param name="Name">Its name in Azure.</param>
public abstract record FunctionEntry(string Name);

/// <summary>A function whose trigger calls one use case.</summary>
public abstract record UseCaseFunction(string Name, Type UseCase) : FunctionEntry(Name);

/// <summary>Runs on a message of a queue.</summary>
public sealed record QueueFunction(string Name, string Queue, Type UseCase) : UseCaseFunction(Name, UseCase);

/// <summary>Runs on a schedule: a six-field cron expression in UTC.</summary>
public sealed record TimerFunction(string Name, string Schedule, Type UseCase) : UseCaseFunction(Name, UseCase);

/// <summary>Runs once on an instance that is added, before it is given work; it may also not run at all.</summary>
public sealed record WarmupFunction(string Name, Type UseCase) : UseCaseFunction(Name, UseCase);

/// <summary>Runs on HTTP requests that match a route template; the routes behind it lead to many use cases.</summary>
public sealed record HttpFunction(string Name, string Route) : FunctionEntry(Name);
