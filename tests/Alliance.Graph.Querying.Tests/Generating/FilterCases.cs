using Alliance.Graph.Querying.Tests.Inputs;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>Every field of a filter with every operator that its type has.</summary>
internal sealed class FilterCases(InputSchema schema)
{
    private const int Links = 2;

    /// <summary>
    /// The paths from a filter to conditions on values or lists: through value objects, sections and links.
    /// </summary>
    public IEnumerable<(IReadOnlyList<string> Path, string Type)> Paths(string type) => Paths(type, [], Links);

    /// <summary>Conditions with every operator of a type, each with several operands.</summary>
    public IEnumerable<Input> Conditions(string type) =>
        schema.IsComparison(type) ? OnFields(type)
        : schema.IsList(type) ? OnLists(type)
        : OnValues(type);

    /// <summary>
    /// One of them for each operator, and of lists a few; another one for each value of <paramref name="turn"/>.
    /// </summary>
    public IEnumerable<Input> FewConditions(string type, int turn) =>
        Conditions(type)
            .GroupBy(condition => ((ObjectInput)condition).Fields[0].Name)
            .SelectMany(same =>
                same.Where((_, index) => index == turn % same.Count() || (schema.IsList(type) && index % 5 == 1))
            );

    private IEnumerable<(IReadOnlyList<string> Path, string Type)> Paths(
        string type,
        IReadOnlyList<string> path,
        int links
    )
    {
        foreach (
            var (name, fieldType) in schema.Fields(type).Where(field => field.Name is not ("and" or "or" or "not"))
        )
        {
            IReadOnlyList<string> at = [.. path, name];
            if (schema.IsOperations(fieldType) || schema.IsList(fieldType) || schema.IsComparison(fieldType))
            {
                yield return (at, fieldType);
            }
            else if (links > 0)
            {
                foreach (var inner in Paths(fieldType, at, links - 1))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>Each relation to some of the fields, the first and the last among them.</summary>
    private IEnumerable<Input> OnFields(string type)
    {
        var turn = 0;
        foreach (var (relation, fields) in schema.Fields(type))
        {
            var names = schema.Names(fields);
            foreach (var name in new[] { names[0], names[turn++ % names.Count], names[^1] }.Distinct())
            {
                yield return Input.Of(relation, new NameInput(name));
            }
        }
    }

    private IEnumerable<Input> OnValues(string type)
    {
        var values = Operands.Of(Scalar(type));
        foreach (var (name, _) in schema.Fields(type))
        {
            switch (name)
            {
                case "isNull":
                    yield return Input.Of(name, Input.Leaf(true));
                    yield return Input.Of(name, Input.Leaf(false));
                    break;

                case "in"
                or "nin":
                    yield return Input.Of(name, new ListInput([]));
                    yield return Input.Of(name, new ListInput([Input.Leaf(null)]));
                    yield return Input.Of(
                        name,
                        new ListInput([Input.Leaf(values[0]), Input.Leaf(null), Input.Leaf(values[1])])
                    );
                    yield return Input.Of(
                        name,
                        new ListInput([.. values.Where((_, index) => index % 2 == 0).Select(Input.Leaf)])
                    );
                    break;

                case "and"
                or "or":
                    yield return Input.Of(name, new ListInput([]));
                    yield return Input.Of(
                        name,
                        new ListInput([Input.Of("neq", Input.Leaf(values[1])), Input.Of("eq", Input.Leaf(values[0]))])
                    );
                    break;

                default:
                    foreach (var value in values)
                    {
                        yield return Input.Of(name, Input.Leaf(value));
                    }

                    if (name is "eq" or "neq")
                    {
                        yield return Input.Of(name, Input.Leaf(null));
                    }

                    break;
            }
        }
    }

    private IEnumerable<Input> OnLists(string type)
    {
        foreach (var (name, inner) in schema.Fields(type))
        {
            switch (name)
            {
                case "any":
                    yield return Input.Of(name, Input.Leaf(true));
                    yield return Input.Of(name, Input.Leaf(false));
                    break;

                case "count":
                    foreach (var number in new[] { 0, 1, 2 })
                    {
                        yield return Input.Of(name, Input.Of("eq", Input.Leaf(number)));
                        yield return Input.Of(name, Input.Of("ngt", Input.Leaf(number)));
                    }

                    yield return Input.Of(name, Input.Of("isNull", Input.Leaf(true)));
                    yield return Input.Of(
                        name,
                        Input.Of("in", new ListInput([Input.Leaf(3), Input.Leaf(null), Input.Leaf(0)]))
                    );
                    break;

                default:
                    yield return Input.Of(name, Input.Empty);
                    foreach (var condition in schema.IsOperations(inner) ? Sparse(OnValues(inner)) : OnNodes(inner))
                    {
                        yield return Input.Of(name, condition);
                    }

                    break;
            }
        }
    }

    /// <summary>A few conditions on the nodes of a list, each on another field.</summary>
    private IEnumerable<Input> OnNodes(string type) =>
        Paths(type, [], links: 0)
            .Select(path =>
                Input.At(
                    path.Path,
                    schema.IsList(path.Type) ? Input.Of("any", Input.Leaf(true)) : OnValues(path.Type).Skip(2).First()
                )
            );

    private static IEnumerable<Input> Sparse(IEnumerable<Input> inputs) => inputs.Where((_, index) => index % 5 == 0);

    /// <summary><c>Int</c> of <c>IntOperationFilterInput</c></summary>
    public static string Scalar(string type) => type[..^"OperationFilterInput".Length];
}
