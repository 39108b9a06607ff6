namespace Wfm.Domain;

/// <summary>
/// Version of the planning maths. It is part of every content id, so a plan made by another version is another plan;
/// raise it with any change that can change a published figure.
/// </summary>
public static class EngineVersion
{
    /// <summary>The version that computes now.</summary>
    public const string Current = "2";
}
