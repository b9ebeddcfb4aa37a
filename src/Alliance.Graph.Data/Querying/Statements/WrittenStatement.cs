using System.Data.Common;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>A statement in our own SQL, which is not kept.</summary>
/// <param name="Text">Its SQL.</param>
/// <param name="Parameters">Its values, by the names that the text has for them.</param>
internal sealed record WrittenStatement(string Text, IReadOnlyList<KeyValuePair<string, object>> Parameters)
{
    public void Bind(DbCommand command)
    {
        command.CommandText = Text;
        foreach (var (name, value) in Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
