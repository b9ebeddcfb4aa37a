using System.Linq.Expressions;
using System.Reflection;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>Refines the import of one file.</summary>
/// <typeparam name="TRow">Class of a row.</typeparam>
/// <typeparam name="TEntity">Entity that a row becomes.</typeparam>
public sealed class FileBuilder<TRow, TEntity> : RowBuilder<TRow, TEntity>
    where TRow : class
    where TEntity : class
{
    private readonly ImportDefinition _definition;

    internal FileBuilder(ImportDefinition definition, LambdaExpression key)
        : base(definition, key) => _definition = definition;

    /// <summary>Names the starter file: an embedded resource of the module.</summary>
    public FileBuilder<TRow, TEntity> Starter(Assembly assembly, string resourceName)
    {
        _definition.OpenStarter = () =>
            assembly.GetManifestResourceStream(resourceName)
            ?? throw new InvalidOperationException(
                $"The assembly '{assembly.GetName().Name}' has no embedded resource '{resourceName}'. Add it as an EmbeddedResource with that logical name."
            );
        return this;
    }
}
