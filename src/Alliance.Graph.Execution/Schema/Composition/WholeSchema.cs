using GraphQL.Introspection;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Composition;

/// <summary>
/// Shows all directives, also those that stand in the schema language only, where the engine would show those of
/// documents; and all
/// fields of introspection, of which it would hide what came after the specification of 2018.
/// </summary>
internal sealed class WholeSchema : DefaultSchemaFilter
{
    public override Task<bool> AllowDirective(Directive directive) => Task.FromResult(true);

    public override Task<bool> AllowField(IGraphType parent, IFieldType field) => Task.FromResult(true);
}
