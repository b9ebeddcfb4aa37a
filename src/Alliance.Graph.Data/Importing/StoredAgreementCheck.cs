using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// The other side of <see cref="AgreementCheck"/>: a row that is written over must go on saying the same as those that
/// name it and are
/// stored. Only rows that say something else than before are looked at, and these are few.
/// </summary>
/// <param name="context">Asks the database.</param>
/// <param name="definitions">All rows that there can be.</param>
/// <param name="groups">The rows that are checked.</param>
internal sealed class StoredAgreementCheck(
    DbContext context,
    IReadOnlyList<RowDefinition> definitions,
    IReadOnlyList<CheckedRows> groups
)
{
    private const int KeysPerStatement = 1000;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var agreements = definitions
            .SelectMany(definition =>
                definition.Agreements.Select(agreement => (Definition: definition, Agreement: agreement))
            )
            .ToLookup(entry => entry.Agreement.Target);
        foreach (
            var targets in groups
                .SelectMany(group =>
                    group.Files.SelectMany(file =>
                        file.Rows.Select(row => new Written(group, file, row, file.Definition.Key(row.Value)!))
                    )
                )
                .Where(written => agreements.Contains(written.File.Definition.EntityType))
                .GroupBy(written => written.File.Definition.EntityType)
        )
        {
            foreach (var written in targets.GroupBy(row => row.Key).Chunk(KeysPerStatement))
            {
                await CheckAsync(targets.Key, written, [.. agreements[targets.Key]], cancellationToken);
            }
        }
    }

    private async Task CheckAsync(
        Type target,
        IReadOnlyList<IGrouping<object, Written>> written,
        IReadOnlyList<(RowDefinition Definition, ImportAgreement Agreement)> agreements,
        CancellationToken cancellationToken
    )
    {
        var type = context.Model.FindEntityType(target)!;
        var stored = (
            await EntityTable
                .Of(context, EntityKey.PropertyOf(type))
                .LoadAsync(written.Select(rows => rows.Key), cancellationToken)
        ).ToDictionary(entity => EntityKey.Of(type, entity));
        var moved = written
            .Where(rows => stored.ContainsKey(rows.Key))
            .SelectMany(rows => rows)
            .Select(row => (Row: row, Entity: row.File.Definition.Map(row.Row.Value)))
            .ToList();
        foreach (var (definition, agreement) in agreements)
        {
            var others = moved
                .Where(row => !Equals(agreement.TargetValue(row.Entity), agreement.TargetValue(stored[row.Row.Key])))
                .ToLookup(row => row.Row.Key, row => row.Row);
            if (
                others.Count > 0
                && definition.TakerOf(agreement.KeyProperty) is { } key
                && definition.TakerOf(agreement.ValueProperty) is { } value
            )
            {
                await TellAsync(definition, key, value, others, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Every stored row that names one of them said the same as that did until now, so that it does no more.
    /// </summary>
    private async Task TellAsync(
        RowDefinition definition,
        string key,
        string value,
        ILookup<object, Written> others,
        CancellationToken cancellationToken
    )
    {
        var type = context.Model.FindEntityType(definition.EntityType)!;
        var naming = type.FindProperty(key)!;
        foreach (
            var entity in await EntityTable
                .Of(context, naming)
                .LoadAsync(others.Select(rows => rows.Key), cancellationToken)
        )
        {
            var own = EntityKey.Of(type, entity);
            foreach (
                var row in others[naming.PropertyInfo!.GetValue(entity)!]
                    .Where(row => !row.Group.Takes(definition.EntityType, own))
            )
            {
                row.File.AddFault(
                    row.Row.Number,
                    null,
                    $"The {definition.EntityType.Name} '{GraphText.Of(own)}' names this row and says {AgreementCheck.Text(type.FindProperty(value)!.PropertyInfo!.GetValue(entity))}, as it did until now. Write that one too, or leave this one as it is."
                );
            }
        }
    }

    private sealed record Written(CheckedRows Group, ReadFile File, ReadRow Row, object Key);
}
