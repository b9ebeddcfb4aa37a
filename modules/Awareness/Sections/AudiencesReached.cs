using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Awareness.Sections;

/// <summary>The groups that any programme or centre of a country addresses, for many countries at once.</summary>
internal static class AudiencesReached
{
    public static async Task<IReadOnlyDictionary<CountryCode, List<Audience>>> LoadAsync(
        IReadOnlyList<CountryCode> codes,
        BatchContext context,
        CancellationToken cancellationToken
    )
    {
        var programmes = await context
            .Query<Programme>()
            .Where(programme => codes.Contains(programme.CountryCode))
            .Select(programme => new { programme.CountryCode, programme.Audiences })
            .ToListAsync(cancellationToken);
        var centres = await context
            .Query<SaferInternetCentre>()
            .Where(centre => codes.Contains(centre.CountryCode))
            .Select(centre => new { centre.CountryCode, centre.Audiences })
            .ToListAsync(cancellationToken);

        return programmes
            .Concat(centres)
            .GroupBy(row => row.CountryCode, row => row.Audiences)
            .ToDictionary(
                group => group.Key,
                group => group.SelectMany(audiences => audiences).Distinct().Order().ToList()
            );
    }
}
