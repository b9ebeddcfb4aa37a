using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Data.Importing;

/// <summary>Tries rows as an import would, without writing them.</summary>
public sealed class RowTrials
{
    private readonly ComposedGraph _graph;
    private readonly RevisionLog _revisions;

    internal RowTrials(ComposedGraph graph, RevisionLog revisions)
    {
        _graph = graph;
        _revisions = revisions;
    }

    /// <summary>Tries rows together.</summary>
    /// <param name="state">Reads the state that they are compared with.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What an import would find and do, for each row in their order.</returns>
    public async Task<IReadOnlyList<RowTrial>> TryAsync(VisibleRows state, IReadOnlyList<TriedRow> rows, CancellationToken cancellationToken)
    {
        var batch = new RowBatch(state.Context, _graph, new Withdrawal(state.Context, _graph, entries: null, revision: null), rows);
        var faults = await batch.CheckAsync(cancellationToken);
        var differences = new RowDifferences(state.Context, _revisions.Types);
        var trials = new List<RowTrial>();
        foreach (var ((definition, key, row), index) in batch.Rows.Select((row, index) => (row, index)))
        {
            // Of a row that cannot be read nobody can say what it would change.
            IReadOnlyList<FieldChange> changes = definition is null || key is null || (row is null && rows[index].Row is not null)
                ? []
                : await differences.OfAsync(definition, key, row, cancellationToken);
            trials.Add(new RowTrial(faults[index], changes));
        }

        return trials;
    }
}
