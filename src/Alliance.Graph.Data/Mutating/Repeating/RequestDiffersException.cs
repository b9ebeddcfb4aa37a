namespace Alliance.Graph.Data.Mutating.Repeating;

/// <summary>The caller has sent another request by this name before.</summary>
public sealed class RequestDiffersException(RequestName name)
    : Exception(
        $"You have sent another request with the idempotency key '{name.Key}' in the last {AnsweredRequests.KeptFor.TotalHours} hours. Give each request a key of its own, and the same only to one that you send again."
    );
