using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Mutating.Repeating;

/// <summary>
/// The requests that can be sent again. What became of a mutation is written in its own transaction, so that whoever
/// sends a request
/// again after a fault has done only what was not done.
/// </summary>
internal static class AnsweredRequests
{
    /// <summary>For how long a request can be sent again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public static async Task<AnsweredRequest?> FindAsync(
        DbContext context,
        RequestName name,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var oldest = now - KeptFor;
        var request = await context
            .Set<AnsweredRequest>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                request => request.Caller == name.Caller && request.Key == name.Key && request.At > oldest,
                cancellationToken
            );
        return request is null || request.Hash == name.Hash ? request : throw new RequestDiffersException(name);
    }

    public static async Task AddAsync(
        DbContext context,
        RequestStep step,
        string outcome,
        DateTime now,
        CancellationToken cancellationToken
    ) =>
        await SaveAsync(
            context,
            step.Request,
            now,
            request => request.Outcomes = [.. request.Outcomes.Take(step.Position), outcome],
            cancellationToken
        );

    public static Task KeepAsync(
        DbContext context,
        RequestName name,
        byte[] answer,
        DateTime now,
        CancellationToken cancellationToken
    ) => SaveAsync(context, name, now, request => request.Answer = answer, cancellationToken);

    private static async Task SaveAsync(
        DbContext context,
        RequestName name,
        DateTime now,
        Action<AnsweredRequest> change,
        CancellationToken cancellationToken
    )
    {
        var oldest = now - KeptFor;
        await context
            .Set<AnsweredRequest>()
            .Where(request => request.At <= oldest)
            .ExecuteDeleteAsync(cancellationToken);
        var known = await FindAsync(context, name, now, cancellationToken);
        var request =
            known
            ?? new AnsweredRequest
            {
                Caller = name.Caller,
                Key = name.Key,
                Hash = name.Hash,
                At = now,
                Outcomes = [],
            };
        change(request);
        if (known is null)
        {
            context.Add(request);
        }
        else
        {
            context.Update(request);
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
    }
}
