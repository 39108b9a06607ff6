namespace Wfm.Planning.IngestVolume;

/// <summary>How rejected rows are kept.</summary>
public static class Rejections
{
    /// <summary>Most rows of a page.</summary>
    public const int PageRows = 200;

    /// <summary>Longest row that is kept whole; of a longer one the beginning is kept, and its file has the rest.</summary>
    public const int LongestContent = 8192;

    /// <summary>Most characters of a page.</summary>
    public const int PageCharacters = 100_000;
}
