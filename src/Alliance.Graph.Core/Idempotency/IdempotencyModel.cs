using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Idempotency;

/// <summary>
/// The table of requests that can be sent again. It is core's, but nothing that a module could refer to.
/// </summary>
internal static class IdempotencyModel
{
    public static void Configure(ModelBuilder model) =>
        model.Entity<AnsweredRequest>(entity =>
        {
            entity.ToTable("core_answered_requests").HasKey(request => new { request.Caller, request.Key });
            entity.PrimitiveCollection(request => request.Outcomes);
            entity.HasIndex(request => request.At);
        });
}
