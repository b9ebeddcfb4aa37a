using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Data.Mutating;

/// <summary>Asks the graph for figures. Mutations know no GraphQL, so whoever runs them hands this to them.</summary>
public abstract class FigureReader
{
    /// <summary>Reads figures, all of one revision of the original.</summary>
    /// <param name="figures">What is asked.</param>
    /// <param name="values">Values of <see cref="ReportVariables"/> by name.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task<FigureReading> ReadAsync(
        IReadOnlyList<FigureDefinition> figures,
        IReadOnlyDictionary<string, object> values,
        CancellationToken cancellationToken
    );
}
