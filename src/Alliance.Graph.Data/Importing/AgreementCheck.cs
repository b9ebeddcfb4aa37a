using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>Checks that rows say the same as what they name, in the same import or else in the database.</summary>
/// <param name="context">Asks the database.</param>
/// <param name="files">The rows that are checked.</param>
internal sealed class AgreementCheck(DbContext context, IReadOnlyList<ReadFile> files)
{
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var agreements in files
            .SelectMany(file => file.Definition.Agreements.Select(agreement => (File: file, Agreement: agreement)))
            .GroupBy(entry => entry.Agreement.Target))
        {
            await CheckAsync(agreements.Key, [.. agreements], cancellationToken);
        }
    }

    private async Task CheckAsync(Type target, IReadOnlyList<(ReadFile File, ImportAgreement Agreement)> agreements, CancellationToken cancellationToken)
    {
        var named = agreements.SelectMany(entry => entry.File.Rows.Select(row => entry.Agreement.Key(row.Value))).OfType<object>().ToHashSet();
        var targets = new Dictionary<object, object>();
        foreach (var file in files.Where(file => file.Definition.EntityType == target))
        {
            foreach (var row in file.Rows)
            {
                if (file.Definition.Key(row.Value) is { } key && named.Contains(key))
                {
                    targets.TryAdd(key, file.Definition.Map(row.Value));
                }
            }
        }

        var type = context.Model.FindEntityType(target)!;
        foreach (var stored in await EntityTable.Of(context, EntityKey.PropertyOf(type)).LoadAsync(named.Where(key => !targets.ContainsKey(key)), cancellationToken))
        {
            targets.Add(EntityKey.Of(type, stored), stored);
        }

        foreach (var (file, agreement) in agreements)
        {
            foreach (var row in file.Rows)
            {
                if (agreement.Key(row.Value) is { } key
                    && targets.TryGetValue(key, out var entity)
                    && (agreement.Value(row.Value), agreement.TargetValue(entity)) is var (own, other)
                    && !Equals(own, other))
                {
                    file.AddFault(row.Number, agreement.Field, $"The row says {Text(own)}, and the {target.Name} '{GraphText.Of(key)}' that it names {Text(other)}. Name another one, or correct this field.");
                }
            }
        }
    }

    private static string Text(object? value) => GraphText.Of(value) is { } text ? $"'{text}'" : "nothing";
}
