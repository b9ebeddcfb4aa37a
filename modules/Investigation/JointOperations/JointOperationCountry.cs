using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>
/// A participant that a row of a <see cref="JointOperation"/> names; the two properties together are the key.
/// </summary>
public sealed class JointOperationCountry
{
    /// <summary><see cref="JointOperation.Key"/> of the row.</summary>
    public required string JointOperationKey { get; init; }

    /// <summary>The participant.</summary>
    public required CountryCode CountryCode { get; init; }
}
