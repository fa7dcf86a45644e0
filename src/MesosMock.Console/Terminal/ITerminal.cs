namespace MesosMock.Console.Terminal;

/// <summary>A terminal: bytes in, bytes out, and a size.</summary>
internal interface ITerminal : IDisposable
{
    /// <summary>Columns and rows.</summary>
    (int Width, int Height) Size { get; }

    /// <summary>Switches to the console's screen.</summary>
    void Enter();

    /// <summary>Sees to it that even a process that is killed leaves the terminal as it was.
    /// </summary>
    void Guard()
    {
    }

    /// <summary>Leaves the terminal as it was found. May be called again and from anywhere.
    /// </summary>
    void Leave();

    /// <summary>Writes a frame.</summary>
    /// <returns>
    /// False when the terminal did not take it in time: what it shows is unknown then.
    /// </returns>
    bool TryWrite(ReadOnlySpan<byte> frame);

    /// <summary>Waits for input.</summary>
    /// <param name="buffer">Takes the bytes.</param>
    /// <param name="patience">How long to wait; infinite is allowed.</param>
    /// <returns>How many bytes came; 0 when the wait ended without any.</returns>
    /// <exception cref="IOException">The terminal is gone.</exception>
    int Read(Span<byte> buffer, TimeSpan patience);

    /// <summary>Ends a wait for input from another thread.</summary>
    void Wake();
}
