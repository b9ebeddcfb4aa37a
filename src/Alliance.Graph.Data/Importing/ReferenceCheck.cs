using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>Checks that what rows refer to is in the database or in the same import, and agrees with them.</summary>
/// <param name="context">Asks the database.</param>
/// <param name="files">The rows that are checked.</param>
/// <param name="withdrawal">What is withdrawn together with an import; null for a row by itself.</param>
/// <param name="words">Tells people.</param>
internal sealed class ReferenceCheck(DbContext context, IReadOnlyList<ReadFile> files, Withdrawal? withdrawal, ReferenceWords words)
{
    private const int KeysPerStatement = 1000;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var references in files
            .SelectMany(file => file.Definition.References.Select(reference => (File: file, Reference: reference)))
            .GroupBy(entry => entry.Reference.Target))
        {
            await CheckAsync(references.Key, [.. references], cancellationToken);
        }

        await new AgreementCheck(context, files).CheckAsync(cancellationToken);
    }

    private async Task CheckAsync(
        Type target, IReadOnlyList<(ReadFile File, ImportReference Reference)> references, CancellationToken cancellationToken)
    {
        var sources = files.Where(file => file.Definition.EntityType == target).ToList();
        if (sources.Exists(file => !file.IsComplete))
        {
            // Its own fault is reported; what the unread part holds would only be guessed.
            return;
        }

        var missing = references
            .SelectMany(entry => entry.File.Rows.SelectMany(row => entry.Reference.Keys(row.Value)))
            .Where(key => !sources.Exists(file => file.Keys.ContainsKey(key)))
            .ToHashSet();
        var table = EntityTable.Of(context, EntityKey.PropertyOf(context.Model.FindEntityType(target)!));
        foreach (var keys in missing.Chunk(KeysPerStatement))
        {
            missing.ExceptWith((await table.ExistingAsync(keys, cancellationToken)).Where(key => withdrawal?.Has(target, key) != true));
        }

        foreach (var (file, reference) in references)
        {
            foreach (var row in file.Rows)
            {
                foreach (var key in reference.Keys(row.Value).Where(missing.Contains))
                {
                    file.AddFault(row.Number, reference.Field, withdrawal?.Has(target, key) == true ? words.Withdrawn(target, key) : words.Unknown(target, key));
                }
            }
        }
    }
}
