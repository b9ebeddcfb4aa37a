using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>Whether countries were parties to all treaties; it takes several rows, so no expression of one row can say it.</summary>
internal static class TreatyMembership
{
    private static readonly TreatyInstrument[] Treaties =
        [TreatyInstrument.BudapestConvention, TreatyInstrument.LanzaroteConvention, TreatyInstrument.CrcOpsc];

    public static async Task<IReadOnlyDictionary<CountryCode, bool>> LoadAsync(
        IReadOnlyList<CountryCode> codes, BatchContext context, CancellationToken cancellationToken)
    {
        var asked = codes.ToList();
        var statuses = await context.Query<TreatyStatus>()
            .Where(status => EF.Parameter(asked).Contains(status.CountryCode))
            .Select(status => new { status.CountryCode, status.Instrument, status.StatusAt2014End })
            .ToListAsync(cancellationToken);
        return statuses.Where(status => Treaties.Contains(status.Instrument))
            .GroupBy(status => status.CountryCode)
            .Where(ofCountry => ofCountry.Count() == Treaties.Length)
            .ToDictionary(
                ofCountry => ofCountry.Key,
                ofCountry => ofCountry.All(status => status.StatusAt2014End == TreatyStanding.Party));
    }
}
