using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;
using GraphQL;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Plans releases, with a list of changes of its own for each.</summary>
internal sealed class ReleasePlanner(
    GraphDefinition definition,
    KnownReleases releases,
    RequestArguments arguments,
    SelectionCollector selections,
    LevelPlanner levels,
    ValuePlanner values
)
{
    /// <summary>Plans <c>releases</c>, or <c>release</c> by its name.</summary>
    public ReleasesPlan Plan(SelectedField field, bool isList)
    {
        if (isList)
        {
            return new ReleasesPlan(
                field.ResponseName,
                isList,
                [.. releases.All().Select(release => Item(release, field))],
                Absence: null
            );
        }

        var name = (string)arguments.Read(field.Field, ReleaseArguments.Name)!;
        return releases.Find(name) is { } found
            ? new ReleasesPlan(field.ResponseName, isList, [Item(found, field)], Absence: null)
            : new ReleasesPlan(
                field.ResponseName,
                isList,
                [],
                new GraphError(
                    ErrorCodes.UnknownRelease,
                    "There is no release of this name. Ask for those that there are with '{ releases { name } }'.",
                    [arguments.LocationOf(field.Field)],
                    [field.ResponseName]
                )
            );
    }

    private ReleaseItem Item(ReleaseManifest release, SelectedField field) =>
        new(
            release,
            [
                .. selections
                    .Collect((IObjectGraphType)field.Definition.ResolvedType!.GetNamedType(), field.SelectionSets)
                    .Select(part => Part(release, field, part)),
            ]
        );

    private ReleasePart Part(ReleaseManifest release, SelectedField field, SelectedField part)
    {
        if (part.Definition.Name != "__typename" && FieldRole.Of(part.Definition) is FieldRole.ReleaseChanges)
        {
            return Changes(release, field, part);
        }

        var value = values.Field(part, HostValues.Release);
        return new ReleaseValuePart(part.ResponseName, value.Get(release), value.Value);
    }

    private ReleaseChangesPart Changes(ReleaseManifest release, SelectedField field, SelectedField part)
    {
        var since = releases.Find((string)arguments.Read(part.Field, ReleaseArguments.Since)!);
        Expression<Func<RowChange, long>> revision = change => change.Revision;
        var within = new AllOfFilter([
            new ValueFilter(revision, ValueOperator.Greater, since?.Revision ?? release.Revision),
            new ValueFilter(revision, ValueOperator.AtMost, release.Revision),
        ]);
        return new ReleaseChangesPart(
            part.ResponseName,
            since,
            release,
            levels.Connection(
                part,
                $"Release.changesSince({since?.Name}, {release.Name})",
                definition.Node(typeof(RowChange)),
                link: null,
                parentKeyColumn: -1,
                [field.ResponseName, part.ResponseName],
                within: within
            )
        );
    }
}
