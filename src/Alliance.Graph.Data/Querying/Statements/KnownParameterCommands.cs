using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>Lets EF Core build commands whose parameters are <see cref="KnownParameter"/>s.</summary>
internal sealed class KnownParameterCommands(RelationalCommandBuilderDependencies dependencies) : IRelationalCommandBuilderFactory
{
    public IRelationalCommandBuilder Create() => new Builder(dependencies);

    private sealed class Builder(RelationalCommandBuilderDependencies dependencies) : RelationalCommandBuilder(dependencies)
    {
        public override IRelationalCommandBuilder AddParameter(IRelationalParameter parameter) => base.AddParameter(new KnownParameter(parameter));
    }
}
