using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>Ends connections as networks do, and not as web servers do.</summary>
internal static class BrokenConnection
{
    // For the client to close its own side, before ours is torn down anyhow.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // For bytes that were just written to leave: a reset overtakes what is still here.
    private static readonly TimeSpan UntilSent = TimeSpan.FromMilliseconds(100);

    /// <summary>Resets the connection: TCP RST.</summary>
    public static void Reset(HttpContext context) => context.Abort();

    /// <summary>Resets the connection once everything that was written is on its way.</summary>
    public static async Task ResetAfterSendingAsync(HttpContext context, TimeProvider time)
    {
        await Task.Delay(UntilSent, time).ConfigureAwait(false);
        context.Abort();
    }

    /// <summary>
    /// Closes the connection behind what was written, without the end of the answer: TCP FIN.
    /// </summary>
    public static async Task CloseAsync(HttpContext context, TimeProvider time)
    {
        // The transport sends what it has and then its FIN; the web server would end the answer
        // properly first.
        var transport = context.Features.Get<IConnectionTransportFeature>();
        if (transport is not null)
        {
            await transport.Transport.Output.CompleteAsync().ConfigureAwait(false);
            await Task.WhenAny(
                Task.Delay(Patience, time), WhenGoneAsync(context)).ConfigureAwait(false);
        }

        context.Abort();
    }

    private static async Task WhenGoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        using var registration = context.RequestAborted.UnsafeRegister(
            static gone => ((TaskCompletionSource)gone!).TrySetResult(), gone);
        await gone.Task.ConfigureAwait(false);
    }
}
