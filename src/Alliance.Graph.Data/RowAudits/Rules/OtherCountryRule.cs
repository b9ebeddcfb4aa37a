using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>
/// A row of one country speaks of another one alone, or a row hangs on a row of another country. Notes may speak of
/// anybody.
/// </summary>
internal sealed class OtherCountryRule : IAuditRule
{
    public IEnumerable<AuditOffence> Check(AuditedRows rows) => [.. Named(rows), .. Linked(rows)];

    private static IEnumerable<AuditOffence> Named(AuditedRows rows)
    {
        var names = new CountryNames(rows.Countries);
        foreach (var row in rows.All.Where(row => row.Country is not null && !row.IsRecordedForEach))
        {
            foreach (var (field, text) in row.Texts)
            {
                var named = names.In(text);
                if (named.Count > 0 && !named.Contains(row.Country!.Value))
                {
                    yield return new AuditOffence(
                        row.Type.Node.Name,
                        row.Key,
                        AuditRules.OtherCountry,
                        field,
                        $"The row is of '{row.Country}', but its text names {string.Join(" and ", named.Select(code => $"'{rows.CountryOf(code)!.Name}'"))} and not that country.",
                        "Correct the country or the text. If both are right, name the row's own country in the text too, or move the remark to the notes."
                    );
                }
            }
        }
    }

    private static IEnumerable<AuditOffence> Linked(AuditedRows rows) =>
        from link in rows.Links
        where
            link.Parent.Country is not null
            && link.Child.Country is not null
            && link.Parent.Country != link.Child.Country
        select new AuditOffence(
            link.Child.Type.Node.Name,
            link.Child.Key,
            AuditRules.OtherCountry,
            null,
            $"The row is of '{link.Child.Country}' and hangs on {link.Parent.Type.Node.Name} '{link.Parent.Key}', which is of '{link.Parent.Country}'.",
            "Correct the country, or the key of the row that it hangs on."
        );
}
