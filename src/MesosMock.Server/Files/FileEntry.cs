namespace MesosMock.Server.Files;

/// <summary>A file or a directory as a listing shows it (src/common/http.cpp, model).</summary>
/// <param name="Path">Its virtual path.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">When it was last written.</param>
/// <param name="Mode">Kind and permissions as <c>ls</c> prints them.</param>
internal sealed record FileEntry(string Path, long Size, DateTimeOffset Modified, string Mode)
{
    /// <summary>Number of names; always 1, as it cannot be asked for here.</summary>
    public const int Links = 1;

    /// <summary>Owner and group; always that of the process.</summary>
    public static string Owner => Environment.UserName;
}
