namespace Alliance.Graph.Data.Generating;

/// <summary>The database holds facts, so no generated rows are written to it; nothing was changed.</summary>
public sealed class FactsPresentException : Exception
{
    internal FactsPresentException(string country)
        : base(
            $"Nothing was generated: the database holds real countries, '{country}' for one, and beside them nobody could tell facts from test data. Name another database in 'ConnectionStrings:Alliance'."
        ) { }
}
