using System.Data.Common;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>A statement in our own SQL, which is not kept.</summary>
/// <param name="Text">Its SQL.</param>
/// <param name="Parameters">Its values, by the names that the text has for them.</param>
internal sealed record WrittenStatement(string Text, IReadOnlyList<KeyValuePair<string, object>> Parameters)
{
    /// <summary>Translated queries that stand within it.</summary>
    public IReadOnlyList<StatementPart> Parts { get; init; } = [];

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

        foreach (var part in Parts)
        {
            part.Statement.Add(command, part.Input);
        }
    }
}
