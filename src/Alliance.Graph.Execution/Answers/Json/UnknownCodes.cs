using System.Text.Json;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>
/// The codes of an answer's lists that no row has, so that a list with fewer rows than codes never looks whole, also
/// where nobody
/// selected <c>unknownCodes</c>.
/// </summary>
internal sealed class UnknownCodes
{
    /// <summary>Name of the entry in the answer's extensions.</summary>
    public const string Name = "unknownCodes";

    private readonly IReadOnlyList<(string Path, IReadOnlyList<string> Codes)> _lists;

    public UnknownCodes(OperationPlan plan, PlanResults results) =>
        _lists = [
            .. plan
                .Connections.Where(connection => connection.Codes is not null)
                .Select(connection =>
                    (
                        string.Join('.', connection.Page.Path.OfType<string>()),
                        results.Find(connection)?.UnknownCodes ?? []
                    )
                )
                .Where(list => list.Item2.Count > 0),
        ];

    public bool Any => _lists.Count > 0;

    /// <summary>One entry for each list.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var (path, codes) in _lists)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteStartArray("codes");
            foreach (var code in codes)
            {
                json.WriteStringValue(code);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
