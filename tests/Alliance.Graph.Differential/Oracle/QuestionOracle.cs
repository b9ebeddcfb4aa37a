using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Answers whole questions from the rows in memory.</summary>
internal sealed class QuestionOracle(Memory memory)
{
    private readonly SearchOracle _search = new(memory);

    public Expectation Answer(Document document, IReadOnlyDictionary<string, Input> variables)
    {
        var selected = new SelectedFields(new VariableValues(document.Variables, variables));
        if (selected.UsesForeignCursor(document.Selections))
        {
            return new Expectation(null, ["CURSOR_MISMATCH"], []);
        }

        var objects = new ObjectOracle(memory, selected);
        try
        {
            var data = selected.Object(document.Selections, "Query", field => Root(field, selected, objects));
            return new Expectation(data, selected.Notes.Errors, selected.Notes.Cuts);
        }
        catch (Refusal refusal)
        {
            return new Expectation(null, [refusal.Code], []);
        }
    }

    private Expected Root(SelectedField field, SelectedFields selected, ObjectOracle objects)
    {
        switch (field.Field.Name)
        {
            case "node":
                return Refetched(
                    (string)((LeafInput)selected.Argument(field, "id")!).Value!,
                    field,
                    selected,
                    objects,
                    isNamed: true
                );

            case "nodes":
                return new ExpectedList([
                    .. ((ListInput)selected.Argument(field, "ids")!).Items.Select(id =>
                        Refetched((string)((LeafInput)id).Value!, field, selected, objects, isNamed: false)
                    ),
                ]);

            case "search":
                return _search.Hits(field, selected, objects);
        }

        switch (memory.Definition.Roots.Single(root => root.Name == field.Field.Name))
        {
            case ConnectionRootDefinition list:
                var node = memory.Definition.Node(list.Target);
                return objects.Lists.Of($"Query.{list.Name}", node, memory.Rows(list.Target), field);

            case LookupRootDefinition lookup:
                var target = memory.Definition.Node(lookup.Target);
                if (
                    memory.Find(lookup.Target, ((LeafInput)selected.Argument(field, lookup.Argument)!).Value!) is
                    { } row
                )
                {
                    return objects.Node(target, row, field.Below);
                }

                selected.Notes.Error("NOT_FOUND");
                return Expected.Null;

            default:
                throw new NotSupportedException($"The oracle does not know the root field '{field.Field.Name}'.");
        }
    }

    private Expected Refetched(
        string id,
        SelectedField field,
        SelectedFields selected,
        ObjectOracle objects,
        bool isNamed
    )
    {
        if (GlobalId.Read(id, memory.Definition) is not { } read)
        {
            selected.Notes.Error("ID_INVALID");
            return Expected.Null;
        }

        if (memory.Find(read.Node.ClrType, read.Key) is { } row)
        {
            return objects.Node(read.Node, row, field.Below);
        }

        if (isNamed)
        {
            selected.Notes.Error("NOT_FOUND");
        }

        return Expected.Null;
    }
}
