namespace MesosMock.Simulation;

/// <summary>What the caller of a scheduler or operator call is answered.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Body">The plain text of the answer; empty where a master sends none.</param>
/// <param name="Content">What the answer carries besides; null for a plain one.</param>
public readonly record struct CallReply(
    int Status, string Body, ReplyContent? Content = null)
{
    /// <summary>The call was taken: 202 without a body. Says nothing about its outcome.</summary>
    public static CallReply Accepted => new(202, "");

    /// <summary>The call was carried out: 200 without a body.</summary>
    public static CallReply Done => new(200, "");

    /// <summary>Whether the call was taken.</summary>
    public bool IsSuccess => Status < 300;

    /// <summary>The call makes no sense (400), with a master's words for it.</summary>
    public static CallReply BadRequest(string body) => new(400, body);

    /// <summary>The caller may not do that now (403), with a master's words for it.</summary>
    public static CallReply Forbidden(string body) => new(403, body);

    /// <summary>What the call names is not there (404).</summary>
    public static CallReply NotFound(string body) => new(404, body);

    /// <summary>The call does not fit what is there now (409), with a master's words.</summary>
    public static CallReply Conflict(string body) => new(409, body);

    /// <summary>An operator's call was carried out, and this is what it asked for (200).</summary>
    public static CallReply Answer(Protocol.V1.Master.Response response) =>
        new(200, "", new ReplyContent.Operator(response));

    /// <summary>No master implements that (501).</summary>
    public static CallReply NotImplemented() => new(501, "501 Not Implemented.");
}
