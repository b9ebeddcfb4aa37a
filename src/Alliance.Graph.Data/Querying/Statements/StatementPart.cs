namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>A translated query that stands within a statement of ours.</summary>
/// <param name="Statement">The query.</param>
/// <param name="Input">What this run brings along for it.</param>
internal sealed record StatementPart(Statement Statement, StatementInput Input)
{
    /// <summary>Its SQL.</summary>
    public string Text => Statement.Translation.Text;
}
