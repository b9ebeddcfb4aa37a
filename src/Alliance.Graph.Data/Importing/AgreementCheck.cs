using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>Checks that rows say the same as what they name, in the same import or else in the database.</summary>
/// <param name="context">Asks the database.</param>
/// <param name="groups">The rows that are checked.</param>
internal sealed class AgreementCheck(DbContext context, IReadOnlyList<CheckedRows> groups)
{
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (
            var agreements in groups
                .SelectMany(group =>
                    group.Files.SelectMany(file =>
                        file.Definition.Agreements.Select(agreement => (Group: group, File: file, Agreement: agreement))
                    )
                )
                .GroupBy(entry => entry.Agreement.Target)
        )
        {
            await CheckAsync(
                agreements.Key,
                [.. agreements.GroupBy(entry => entry.Group, entry => (entry.File, entry.Agreement))],
                cancellationToken
            );
        }
    }

    private async Task CheckAsync(
        Type target,
        IReadOnlyList<IGrouping<CheckedRows, (ReadFile File, ImportAgreement Agreement)>> groups,
        CancellationToken cancellationToken
    )
    {
        var made = groups
            .Select(group => (Rows: group, Named: NamedIn(group), Targets: new Dictionary<object, object>()))
            .ToList();
        foreach (var (group, named, targets) in made)
        {
            AddOwn(target, group.Key, named, targets);
        }

        var type = context.Model.FindEntityType(target)!;
        var missing = made.SelectMany(group => group.Named.Where(key => !group.Targets.ContainsKey(key))).Distinct();
        foreach (
            var stored in await EntityTable
                .Of(context, EntityKey.PropertyOf(type))
                .LoadAsync(missing, cancellationToken)
        )
        {
            foreach (var (_, _, targets) in made)
            {
                targets.TryAdd(EntityKey.Of(type, stored), stored);
            }
        }

        foreach (var (group, _, targets) in made)
        {
            foreach (var (file, agreement) in group)
            {
                Compare(target, file, agreement, targets);
            }
        }
    }

    private static HashSet<object> NamedIn(IEnumerable<(ReadFile File, ImportAgreement Agreement)> agreements) =>
        agreements
            .SelectMany(entry => entry.File.Rows.Select(row => entry.Agreement.Key(row.Value)))
            .OfType<object>()
            .ToHashSet();

    private static void AddOwn(
        Type target,
        CheckedRows group,
        HashSet<object> named,
        Dictionary<object, object> targets
    )
    {
        foreach (var file in group.Files.Where(file => file.Definition.EntityType == target))
        {
            foreach (var row in file.Rows)
            {
                if (file.Definition.Key(row.Value) is { } key && named.Contains(key))
                {
                    targets.TryAdd(key, file.Definition.Map(row.Value));
                }
            }
        }
    }

    private static void Compare(
        Type target,
        ReadFile file,
        ImportAgreement agreement,
        Dictionary<object, object> targets
    )
    {
        foreach (var row in file.Rows)
        {
            if (
                agreement.Key(row.Value) is { } key
                && targets.TryGetValue(key, out var entity)
                && (agreement.Value(row.Value), agreement.TargetValue(entity)) is var (own, other)
                && !Equals(own, other)
            )
            {
                file.AddFault(
                    row.Number,
                    agreement.Field,
                    $"The row says {Text(own)}, and the {target.Name} '{GraphText.Of(key)}' that it names {Text(other)}. Name another one, or correct this field."
                );
            }
        }
    }

    /// <summary>A value as people are told of it.</summary>
    public static string Text(object? value) => GraphText.Of(value) is { } text ? $"'{text}'" : "nothing";
}
