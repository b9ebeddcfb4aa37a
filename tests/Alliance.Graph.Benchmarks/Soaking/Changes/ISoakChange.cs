using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking.Changes;

/// <summary>A change of a row that questions of the corpus ask for. It states no fact.</summary>
internal interface ISoakChange
{
    /// <summary>By which door it comes.</summary>
    string Name { get; }

    /// <summary>Makes it; committed when it ends.</summary>
    /// <param name="server">The server, for its commands.</param>
    /// <param name="database">The database.</param>
    /// <param name="number">Another one each time, to be written into the row.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task RunAsync(PublishedServer server, DatabaseOptions database, int number, CancellationToken cancellationToken);
}
