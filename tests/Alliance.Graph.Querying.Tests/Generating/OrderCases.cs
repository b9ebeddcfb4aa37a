using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Generating;

/// <summary>Every key that a list can be ordered by.</summary>
internal sealed class OrderCases(InputSchema schema)
{
    private const string Direction = "SortEnumType";
    private const int Links = 2;

    /// <summary>The paths to all keys: own ones, and through value objects, sections and links.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Paths(string type) => [.. Paths(type, [], Links)];

    /// <summary>An entry of an order.</summary>
    public static Input Entry(IReadOnlyList<string> path, SortDirection direction) =>
        Input.At(path, Input.Leaf(direction));

    private IEnumerable<IReadOnlyList<string>> Paths(string type, IReadOnlyList<string> path, int links)
    {
        foreach (var (name, fieldType) in schema.Fields(type))
        {
            IReadOnlyList<string> at = [.. path, name];
            if (fieldType == Direction)
            {
                yield return at;
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
}
