using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Withdrawing;

/// <summary>
/// Rows that are withdrawn within a transaction, with what belongs to them and their entries of the search. Nothing may
/// refer to them but what is withdrawn too.
/// </summary>
/// <param name="context">Asks the database.</param>
/// <param name="graph">The composed modules.</param>
/// <param name="entries">Keeps the search in step; null if nothing is deleted.</param>
/// <param name="revision">Is told; null if nothing is deleted.</param>
internal sealed class Withdrawal(
    DbContext context,
    ComposedGraph graph,
    SearchEntryWriter? entries,
    RevisionWriter? revision
)
{
    private const int RowsPerPortion = 500;

    private readonly Dictionary<Type, HashSet<object>> _keys = [];
    private readonly Dictionary<Type, string> _files = [];
    private readonly Dictionary<Type, string> _reasons = [];
    private readonly RowNames _names = new(graph, context.Model);
    private readonly IncomingReferences _references = new(graph, context.Model);

    /// <summary>The rows, ordered by type and key.</summary>
    public IReadOnlyList<WithdrawnRow> Rows =>
        [
            .. _keys
                .SelectMany(type =>
                    type.Value.Select(key => new WithdrawnRow(
                        _names.TypeOf(type.Key),
                        RowNames.TextOf(key),
                        _reasons[type.Key]
                    ))
                )
                .OrderBy(row => row.Type, StringComparer.Ordinal)
                .ThenBy(row => row.Key, StringComparer.Ordinal),
        ];

    public bool Has(Type entity, object key) => _keys.GetValueOrDefault(entity)?.Contains(key) == true;

    /// <summary>Adds rows by their keys.</summary>
    public void Add(Type entity, IEnumerable<object> keys, string reason)
    {
        _keys[entity] = [.. keys];
        _reasons[entity] = reason;
    }

    /// <summary>Adds a row to those of its kind.</summary>
    public void Add(Type entity, object key, string reason)
    {
        (_keys.TryGetValue(entity, out var keys) ? keys : _keys[entity] = []).Add(key);
        _reasons[entity] = reason;
    }

    /// <summary>
    /// Adds the rows of the database that the files do not have. A kind whose other files are not among them is a
    /// fault.
    /// </summary>
    public async Task AddMissingAsync(IReadOnlyList<ReadFile> files, CancellationToken cancellationToken)
    {
        foreach (var sameEntity in files.GroupBy(file => file.Definition.EntityType))
        {
            var absent = graph
                .Imports.Where(definition =>
                    definition.EntityType == sameEntity.Key && sameEntity.All(file => file.Definition != definition)
                )
                .Select(definition => $"'{definition.FileName}'")
                .ToList();
            if (absent.Count > 0)
            {
                sameEntity
                    .First()
                    .AddFault(
                        null,
                        $"Rows of {_names.TypeOf(sameEntity.Key)} also come from {string.Join(" and ", absent)}, and nothing tells which rows those are, so they would all be withdrawn. Give {(absent.Count == 1 ? "that file" : "those files")} too."
                    );
                continue;
            }

            var stored = await TableOf(sameEntity.Key).KeysAsync(cancellationToken);
            Add(
                sameEntity.Key,
                stored.Where(key => !sameEntity.Any(file => file.Keys.ContainsKey(key))),
                $"It is not in {string.Join(" or ", sameEntity.Select(file => $"'{file.Source.Place}'"))}."
            );
            _files[sameEntity.Key] = sameEntity.First().Source.Place;
        }
    }

    /// <summary>What refers to one of the rows and is not withdrawn itself.</summary>
    public async Task<IReadOnlyList<Referrer>> FindReferrersAsync(CancellationToken cancellationToken) =>
        (await FindReferrersAsync([this], cancellationToken)).Single();

    /// <summary>The same of several that know nothing of each other, with as many statements as of one.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<Referrer>>> FindReferrersAsync(
        IReadOnlyList<Withdrawal> withdrawals,
        CancellationToken cancellationToken
    )
    {
        var found = withdrawals.Select(_ => new List<Referrer>()).ToList();
        foreach (
            var target in withdrawals
                .SelectMany(withdrawal => withdrawal._keys)
                .Where(type => type.Value.Count > 0)
                .Select(type => type.Key)
                .Distinct()
        )
        {
            foreach (var reference in withdrawals[0]._references.To(target))
            {
                var keys = withdrawals
                    .SelectMany(withdrawal => withdrawal._keys.GetValueOrDefault(target, []))
                    .Distinct();
                foreach (var (entity, key) in await withdrawals[0].ReferringAsync(reference, keys, cancellationToken))
                {
                    foreach (
                        var (withdrawal, referrers) in withdrawals
                            .Zip(found)
                            .Where(one => one.First.Has(target, key) && !one.First.IsWithdrawn(entity))
                    )
                    {
                        referrers.Add(withdrawal.Tell(target, key, entity, reference));
                    }
                }
            }
        }

        return found.ConvertAll(
            IReadOnlyList<Referrer> (referrers) =>
                [.. referrers.OrderBy(referrer => referrer.ToString(), StringComparer.Ordinal)]
        );
    }

    /// <summary>Deletes the rows, each after those that point at it.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        foreach (var entity in WriteOrder.Of(context.Model, graph.Rows, [.. _keys.Keys]).Reverse())
        {
            var keys = _keys[entity];
            if (keys.Count == 0)
            {
                continue;
            }

            foreach (var portion in keys.OrderBy(RowNames.TextOf, StringComparer.Ordinal).Chunk(RowsPerPortion))
            {
                await DeleteAsync(entity, portion, cancellationToken);
                await revision!.FlushAsync(cancellationToken);
            }
        }
    }

    private async Task DeleteAsync(Type entity, object[] keys, CancellationToken cancellationToken)
    {
        var rows = (await TableOf(entity).LoadAsync(keys, cancellationToken)).ToDictionary(row =>
            EntityKey.Of(context.Model.FindEntityType(entity)!, row)
        );
        foreach (var row in rows.Values)
        {
            revision!.Withdraw(row);
        }

        foreach (
            var children in graph
                .Rows.Where(definition => definition.EntityType == entity)
                .SelectMany(definition => definition.Children)
        )
        {
            var type = context.Model.FindEntityType(children.ChildType)!;
            var parent = type.FindProperty(children.ParentProperty)!;
            var owned = EntityTable.Of(context, parent);
            var gone = await owned.LoadAsync(keys, cancellationToken);
            await entries!.RemoveAsync(
                children.ChildType,
                gone.Select(child => EntityKey.Of(type, child)),
                cancellationToken
            );
            await owned.DeleteAsync(keys, cancellationToken);
            foreach (var ofOwner in gone.GroupBy(child => parent.PropertyInfo!.GetValue(child)!))
            {
                Tell(rows[ofOwner.Key], children, ofOwner);
            }
        }

        await TableOf(entity).DeleteAsync(keys, cancellationToken);
        await entries!.RemoveAsync(entity, keys, cancellationToken);
    }

    private void Tell(object owner, ImportChildren children, IEnumerable<object> gone)
    {
        if (revision!.ArePart(children.ChildType))
        {
            revision.ChangeParts(owner, children.ChildType, children.Field, gone, []);
            return;
        }

        foreach (var child in gone)
        {
            revision.Withdraw(child);
        }
    }

    private Task<IReadOnlyList<(object Entity, object Key)>> ReferringAsync(
        IncomingReference reference,
        IEnumerable<object> keys,
        CancellationToken cancellationToken
    ) => ReferringRows.Of(context, reference).ToAsync(keys, cancellationToken);

    private Referrer Tell(Type target, object key, object entity, IncomingReference reference) =>
        new(
            _names.Of(target, key),
            _files.GetValueOrDefault(target),
            _names.Of(entity),
            _names.OwnerOf(entity)?.Children.Field ?? reference.Field
        );

    private bool IsWithdrawn(object entity) =>
        _names.OwnerOf(entity) is var (definition, _, owner)
            ? Has(definition.EntityType, owner)
            : Has(entity.GetType(), EntityKey.Of(context.Model.FindEntityType(entity.GetType())!, entity));

    private EntityTable TableOf(Type entity) =>
        EntityTable.Of(context, EntityKey.PropertyOf(context.Model.FindEntityType(entity)!));
}
