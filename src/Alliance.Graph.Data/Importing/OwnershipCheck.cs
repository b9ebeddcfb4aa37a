using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Looks whether rows are their countries' to write, against what is stored now: a row about another country, one that
/// would take a row
/// from another country or from none, one that hangs on another country's row, one that passes for another submission,
/// and
/// one about a target that is not asked about.
/// </summary>
internal sealed class OwnershipCheck(DbContext context, OwnedRowTypes types)
{
    /// <summary>What is wrong, with the place of the row and its field.</summary>
    public async Task<IReadOnlyList<(int Index, string? Field, string Text)>> CheckAsync(
        IReadOnlyList<OwnedRow> rows,
        CancellationToken cancellationToken
    )
    {
        var stored = await StoredAsync(
            rows.Select(row => (row.Owned.Definition.EntityType, row.Key)),
            cancellationToken
        );
        var made = new Dictionary<(int, Type, object), object>();
        foreach (var row in rows.Where(row => row.Row is not null))
        {
            made[(row.Group, row.Owned.Definition.EntityType, row.Key)] = row.Owned.Definition.Map(row.Row!);
        }

        var linked = await StoredAsync(
            rows.SelectMany(row =>
                LinksOf(row).SelectMany(link => link.Keys(row.Row!).Select(key => (link.Target, key)))
            ),
            cancellationToken
        );
        var found = new List<(int, string?, string)>();
        foreach (var (row, index) in rows.Select((row, index) => (row, index)))
        {
            var (type, known) = (
                row.Owned.Definition.EntityType,
                stored.GetValueOrDefault((row.Owned.Definition.EntityType, row.Key))
            );
            var entity = row.Row is null ? null : made[(row.Group, type, row.Key)];
            found.AddRange(Faults(row, entity, known).Select(fault => (index, fault.Field, fault.Text)));
            found.AddRange(
                LinksOf(row)
                    .SelectMany(link => link.Keys(row.Row!).Select(key => (link, key)))
                    .Select(reference =>
                        LinkFault(
                            row,
                            reference.link,
                            reference.key,
                            made.GetValueOrDefault((row.Group, reference.link.Target, reference.key))
                                ?? linked.GetValueOrDefault((reference.link.Target, reference.key))
                        )
                    )
                    .OfType<(string, string)>()
                    .Select(fault => (index, (string?)fault.Item1, fault.Item2))
            );
        }

        return found;
    }

    private static IEnumerable<(string? Field, string Text)> Faults(OwnedRow row, object? entity, object? stored)
    {
        var owned = row.Owned;
        var key = GraphText.Of(row.Key);
        if (entity is null && stored is null)
        {
            yield return (null, $"The graph has no {owned.Node.Name} '{key}' any more. Discard the entry.");
        }

        if (
            owned.AreOfCountries
            && entity is not null
            && owned.CountryOf(entity) is { } country
            && country != row.Country
        )
        {
            yield return (
                null,
                $"The row is about {country}, and the submission about {row.Country}. Write rows of {row.Country} only."
            );
        }

        if (
            owned.AreOfCountries
            && stored is not null
            && (
                entity is null
                    ? owned.CountryOf(stored) is { } gone && gone != row.Country
                    : owned.CountryOf(stored) != owned.CountryOf(entity)
            )
        )
        {
            yield return (
                entity is null ? null : owned.Definition.KeyField,
                $"The graph has a {owned.Node.Name} '{key}' of {owned.CountryOf(stored)?.ToString() ?? "no country"}, and the submission is about {row.Country}. {(entity is null ? "Discard the entry." : "Give this row another key.")}"
            );
        }

        if (key != row.Submission && stored is Report { Origin: ReportOrigin.Submitted })
        {
            yield return (
                null,
                $"The report '{key}' is what a country handed in, and stays as it was published. {(entity is null ? "Discard the entry." : "Write another report.")}"
            );
        }
        else if (key != row.Submission && entity is Report { Origin: ReportOrigin.Submitted })
        {
            yield return (
                owned.Definition.KeyField,
                $"A report that was submitted has the key of its submission, and this submission is '{row.Submission}'. Give the report that key, or another origin."
            );
        }

        foreach (
            var target in new[] { entity, stored }
                .OfType<object>()
                .Select(owned.TargetOf)
                .OfType<PolicyTargetKey>()
                .Distinct()
                .Where(target => !row.Targets.Contains(target))
        )
        {
            yield return (
                null,
                $"The round does not ask about {GraphText.Of(target)}. Write rows about {string.Join(", ", row.Targets.Select(asked => GraphText.Of(asked)))}."
            );
        }
    }

    private (string Field, string Text)? LinkFault(OwnedRow row, ImportReference link, object key, object? target) =>
        target is not null && types.Of(link.Target)!.CountryOf(target) is { } country && country != row.Country
            ? (
                link.Field,
                $"{types.Of(link.Target)!.Node.Name} '{GraphText.Of(key)}' is of {country}, and the submission about {row.Country}. Name one of {row.Country}."
            )
            : null;

    /// <summary>
    /// References of a country's row to others that are some country's; that to the country itself is looked at as
    /// such. Rows without a
    /// country are the secretariat's, and hang on whichever it says.
    /// </summary>
    private IEnumerable<ImportReference> LinksOf(OwnedRow row) =>
        row.Row is null || !row.Owned.AreOfCountries
            ? []
            : row.Owned.Definition.References.Where(link =>
                link.Target != typeof(Country) && types.Of(link.Target) is { AreOfCountries: true }
            );

    private async Task<Dictionary<(Type, object), object>> StoredAsync(
        IEnumerable<(Type Type, object Key)> keys,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<(Type, object), object>();
        foreach (var sameType in keys.Distinct().GroupBy(key => key.Type, key => key.Key))
        {
            var type = context.Model.FindEntityType(sameType.Key)!;
            foreach (
                var entity in await EntityTable
                    .Of(context, EntityKey.PropertyOf(type))
                    .LoadAsync(sameType, cancellationToken)
            )
            {
                found.Add((sameType.Key, EntityKey.Of(type, entity)), entity);
            }
        }

        return found;
    }
}

/// <summary>A row that somebody writes or withdraws for a country.</summary>
/// <param name="Group">Which rows it is written with: those of another group are not there for it.</param>
/// <param name="Owned">Rows of its type.</param>
/// <param name="Key">Its key.</param>
/// <param name="Row">The row; null to withdraw it.</param>
/// <param name="Country">The country.</param>
/// <param name="Submission">Key of the submission that writes it.</param>
/// <param name="Targets">The policy targets that it may be about.</param>
internal sealed record OwnedRow(
    int Group,
    OwnedRows Owned,
    object Key,
    object? Row,
    CountryCode Country,
    string Submission,
    IReadOnlyList<PolicyTargetKey> Targets
);
