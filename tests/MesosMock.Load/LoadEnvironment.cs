namespace MesosMock.Load;

/// <summary>What the client tells its own runtime.</summary>
internal static class LoadEnvironment
{
    /// <summary>Lets socket operations complete on the threads that poll: the client needs about
    /// half the processor time for a call, which the server then has.</summary>
    public const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>To be called before the first socket is made.</summary>
    public static void Prepare() => Environment.SetEnvironmentVariable(InlineCompletions, "1");
}
