using System.Reflection;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>
/// Says in the provenance of entities which submission wrote them last. No row says it, so an entity that is made of
/// one takes over what
/// is stored before the two are compared: what a row does not change stays whose it is.
/// </summary>
internal sealed class ProvenanceStamp(IEntityType type)
{
    private readonly PropertyInfo? _provenance = type.GetComplexProperties()
        .FirstOrDefault(property => property.ComplexType.ClrType == typeof(Provenance))
        ?.PropertyInfo;

    /// <summary>Takes over what is stored; nothing if nothing is.</summary>
    public void Keep(object entity, object? stored) => Set(entity, Of(stored)?.SubmissionKey);

    /// <summary>The entity is written.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="submission">Key of the submission that writes it; null for a file.</param>
    /// <returns>Whether that is news.</returns>
    public bool Set(object entity, string? submission)
    {
        if (Of(entity) is not { } provenance || provenance.SubmissionKey == submission)
        {
            return false;
        }

        provenance.SubmissionKey = submission;
        return true;
    }

    private Provenance? Of(object? entity) => entity is null ? null : (Provenance?)_provenance?.GetValue(entity);
}
