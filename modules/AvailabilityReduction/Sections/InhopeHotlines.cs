using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.Sections;

/// <summary>Whether countries have a hotline in INHOPE, for many countries at once.</summary>
internal static class InhopeHotlines
{
    public static async Task<IReadOnlyDictionary<CountryCode, bool>> LoadAsync(
        IReadOnlyList<CountryCode> codes, BatchContext context, CancellationToken cancellationToken)
    {
        var hotlines = await context.Query<Hotline>()
            .Where(hotline => codes.Contains(hotline.CountryCode))
            .Select(hotline => new { hotline.CountryCode, hotline.IsInhopeMember })
            .ToListAsync(cancellationToken);

        // One member is an answer; no member is one only if it is known of every hotline.
        return hotlines.GroupBy(hotline => hotline.CountryCode, hotline => hotline.IsInhopeMember)
            .Where(group => group.Any(isMember => isMember == true) || group.All(isMember => isMember == false))
            .ToDictionary(group => group.Key, group => group.Any(isMember => isMember == true));
    }
}
