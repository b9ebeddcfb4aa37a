using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Data.Importing;

/// <summary>Whose the rows of a definition are: which country they are about, and which target area.</summary>
public sealed class OwnedRows
{
    private readonly Func<object, object?>? _country;
    private readonly Func<object, object?>? _target;

    /// <param name="definition">The definition.</param>
    /// <param name="node">The node that its rows become.</param>
    public OwnedRows(ImportDefinition definition, NodeDefinition node)
    {
        Definition = definition;
        Node = node;
        var country = definition.EntityType == typeof(Country) ? node.Key : LinkTo<Country>(node);
        CountryProperty = country?.PropertyOf()?.Name;
        _country = country?.ToFunction<object?>();
        var target = definition.EntityType == typeof(PolicyTarget) ? node.Key : LinkTo<PolicyTarget>(node);
        TargetProperty = definition.ModuleId == CoreModel.ModuleId ? target?.PropertyOf()?.Name : null;
        _target = target?.ToFunction<object?>();
    }

    /// <summary>The definition.</summary>
    public ImportDefinition Definition { get; }

    /// <summary>The node that its rows become.</summary>
    public NodeDefinition Node { get; }

    /// <summary>Whether each row is about one country, so that rapporteurs can write theirs.</summary>
    public bool AreOfCountries => _country is not null;

    /// <summary>The property of the entity that holds its country; null if it is about none.</summary>
    public string? CountryProperty { get; }

    /// <summary>
    /// The property of the entity that holds its policy target; null if all rows have the same one, or none.
    /// </summary>
    public string? TargetProperty { get; }

    /// <summary>The country of a row; null if it is about none, or about all.</summary>
    public CountryCode? CountryOf(object entity) => (CountryCode?)_country?.Invoke(entity);

    /// <summary>The policy target of a row; null if it has none of its own.</summary>
    public PolicyTargetKey? TargetOf(object entity) =>
        Definition.ModuleId == CoreModel.ModuleId ? (PolicyTargetKey?)_target?.Invoke(entity) : TargetOfAll;

    /// <summary>The policy target of all rows, which is that of a module; null if each has its own, or none.</summary>
    public PolicyTargetKey? TargetOfAll =>
        Definition.ModuleId == CoreModel.ModuleId
            ? null
            : Enum.GetValues<PolicyTargetKey>()
                .Where(target => EnumText.ToText(target) == Definition.ModuleId)
                .Select(target => (PolicyTargetKey?)target)
                .FirstOrDefault();

    /// <summary>The module whose reviewers look at a row.</summary>
    public string AreaOf(object entity) => AreaOf(TargetOf(entity));

    /// <summary>The module whose reviewers look at rows about a target.</summary>
    public string AreaOf(PolicyTargetKey? target) => target is { } known ? EnumText.ToText(known) : Definition.ModuleId;

    private static LambdaExpression? LinkTo<TTarget>(NodeDefinition node) =>
        node.Fields.OfType<OneFieldDefinition>().FirstOrDefault(field => field.Target == typeof(TTarget))?.ForeignKey;
}
