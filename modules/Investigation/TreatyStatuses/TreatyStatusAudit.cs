using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Modules.Investigation.TreatyStatuses;

internal static class TreatyStatusAudit
{
    private const string Remedy = "Read the chart of the depositary again. If it gives no other date, write null.";

    public static void Configure(AuditBuilder audits) =>
        audits
            .Rows<TreatyStatus>()
            .Once(status => status.CountryCode, status => status.Instrument)
            .InOrder(status => status.SignedOn, status => status.BoundOn, status => status.EntryIntoForceOn)
            .Check(AuditRules.Order, status => status.SignedOn, status => Early(status, status.SignedOn), Remedy)
            .Check(AuditRules.Order, status => status.BoundOn, status => Early(status, status.BoundOn), Remedy)
            .Check(
                AuditRules.Source,
                status => status.LatestStatusSource,
                status =>
                    status.LatestStatusSource is null
                    || Uri.TryCreate(status.LatestStatusSource, UriKind.Absolute, out _)
                        ? null
                        : $"'{status.LatestStatusSource}' is no address.",
                "Write the address of the page with 'https://', or null for the latest status, its day and its source."
            );

    private static string? Early(TreatyStatus status, PartialDate? date) =>
        date is { } day && day.LastDay < Opening(status.Instrument)
            ? $"'{day}' is before the instrument could be signed, {Opening(status.Instrument):yyyy-MM-dd}."
            : null;

    /// <summary>The day from which states could sign, or on which the directive was made.</summary>
    private static DateOnly Opening(TreatyInstrument instrument) =>
        instrument switch
        {
            TreatyInstrument.BudapestConvention => new DateOnly(2001, 11, 23),
            TreatyInstrument.LanzaroteConvention => new DateOnly(2007, 10, 25),
            TreatyInstrument.CrcOpsc => new DateOnly(2000, 5, 25),
            _ => new DateOnly(2011, 12, 13),
        };
}
