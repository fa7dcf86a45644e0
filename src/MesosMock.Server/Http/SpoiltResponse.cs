using System.Globalization;
using MesosMock.Simulation;
using Microsoft.AspNetCore.Http;

namespace MesosMock.Server.Http;

/// <summary>Answers in the way in which a fault wants it.</summary>
internal static class SpoiltResponse
{
    /// <summary>Answers late, strangely, or not at all.</summary>
    public static async Task SendAsync(
        HttpContext context, CallReply reply, ReplyContent.Spoilt spoilt, TimeProvider time)
    {
        if (!await WaitAsync(context, spoilt.After, time).ConfigureAwait(false))
        {
            return;
        }

        if (spoilt.Spoil != ReplySpoil.None)
        {
            BrokenConnection.Reset(context);
            return;
        }

        if (spoilt.RetryAfter is { } pause)
        {
            context.Response.Headers.RetryAfter =
                Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await (spoilt.IsHtml
            ? PlainResponse.SendHtml(context, reply.Status, reply.Body)
            : PlainResponse.SendText(context, reply.Status, reply.Body)).ConfigureAwait(false);
    }

    /// <returns>Whether the client is still there.</returns>
    private static async Task<bool> WaitAsync(
        HttpContext context, TimeSpan span, TimeProvider time)
    {
        if (span <= TimeSpan.Zero)
        {
            return true;
        }

        try
        {
            await Task.Delay(span, time, context.RequestAborted).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
