using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

// What the builders collect; composition turns it into the immutable definitions.

internal sealed record NodeDeclaration(
    string Name,
    string Description,
    string ModuleId,
    Type ClrType,
    LambdaExpression Key
)
{
    public List<FieldDefinition> Fields { get; } = [];

    public List<OrderDefinition> Order { get; } = [];

    /// <summary>One if the node can be searched; more is a mistake of its owner, which composition reports.</summary>
    public List<SearchDefinition> Search { get; } = [];

    /// <summary>Rules, all of which a row must fulfil to be seen.</summary>
    public List<LambdaExpression> Rules { get; } = [];

    /// <summary>Whether revisions tell changes of rows.</summary>
    public bool HasHistory { get; set; } = true;

    /// <summary>Which numbers of its rows are figures of a series; null if none is.</summary>
    public FiguresDefinition? Figures { get; set; }

    /// <summary>How its rows are facts that commitments can be about; null if they are none.</summary>
    public FactDefinition? Fact { get; set; }
}

internal sealed record ValueDeclaration(string Name, string Description, string ModuleId, Type ClrType)
{
    public List<ValueFieldDefinition> Fields { get; } = [];
}

internal sealed record ExtensionDeclaration(string ModuleId, Type Target, string SectionName, string Description)
{
    public List<FieldDefinition> Fields { get; } = [];
}
