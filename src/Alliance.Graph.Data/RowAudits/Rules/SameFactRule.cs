using System.Text.Json;
using Alliance.Graph.Data.RowAudits.Reading;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Audits;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>
/// One fact in two rows: they agree in all that they say, in a whole sentence about one country, or in what their
/// module declares.
/// </summary>
internal sealed class SameFactRule : IAuditRule
{
    private const string Remedy =
        "Keep one of the two rows and withdraw the other, or write down what tells them apart.";

    public IEnumerable<AuditOffence> Check(AuditedRows rows)
    {
        var names = new CountryNames([]);
        foreach (var type in rows.All.GroupBy(row => row.Type))
        {
            var told = new Dictionary<string, AuditedRow>();
            foreach (var row in type)
            {
                var (twin, field) = Sayings(row, names)
                    .Select(saying => (told.GetValueOrDefault(saying.Text), saying.Field))
                    .FirstOrDefault(found => found.Item1 is not null);
                if (twin is not null)
                {
                    yield return new AuditOffence(
                        type.Key.Node.Name,
                        row.Key,
                        AuditRules.SameFact,
                        field,
                        $"The row says the same as '{twin.Key}'{(field is null ? "" : $" in '{field}'")}.",
                        Remedy
                    );
                }

                foreach (var (text, _) in Sayings(row, names))
                {
                    told.TryAdd(text, row);
                }
            }
        }
    }

    /// <summary>The texts that no other row of the type may have.</summary>
    private static IEnumerable<(string Text, string? Field)> Sayings(AuditedRow row, CountryNames names)
    {
        yield return ($"all {row.Type.StatementOf(row.Entity)}", null);
        foreach (var (number, identity) in (row.Type.Audit?.Identities ?? []).Index())
        {
            var values = identity.Values(row.Entity);
            if (!values.Contains(null))
            {
                yield return (
                    $"{number} {JsonSerializer.Serialize(values.Select(AuditedType.Text))}",
                    string.Join("', '", identity.Fields)
                );
            }
        }

        foreach (var (field, text) in row.Texts)
        {
            if (row.Country is { } country && Sentence.Is(text))
            {
                yield return ($"{field} {country} {names.Without(country, text)}", field);
            }
        }
    }
}
