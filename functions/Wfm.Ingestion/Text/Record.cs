namespace Wfm.Ingestion.Text;

/// <summary>One record of a file: its fields, or what is wrong with it.</summary>
/// <param name="Line">The line it starts at, from 1.</param>
/// <param name="Text">As it came.</param>
/// <param name="Fields">Its fields; empty where there is a problem.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
internal readonly record struct Record(long Line, string Text, string[] Fields, Failure? Problem);
