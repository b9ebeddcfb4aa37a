using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>A context of EF Core that knows what the modules declare, and so which rows a caller can see.</summary>
internal interface IGraphContext
{
    GraphDefinition Definition { get; }
}
