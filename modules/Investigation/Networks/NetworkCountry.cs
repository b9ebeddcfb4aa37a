using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>A member that a row of a <see cref="Network"/> names; the two properties together are the key.</summary>
public sealed class NetworkCountry
{
    /// <summary><see cref="Network.Key"/> of the row.</summary>
    public required string NetworkKey { get; init; }

    /// <summary>The member.</summary>
    public required CountryCode CountryCode { get; init; }
}
