using System.Data.Common;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>A statement: its text, where its parameters' values come from, and the columns that it returns.</summary>
/// <param name="Translation">The SQL and its parameters; statements of the same form share it.</param>
/// <param name="Values">The value of each parameter, by its name.</param>
/// <param name="Columns">Empty columns, from which those of a run are made.</param>
internal sealed record Statement(
    Translation Translation, IReadOnlyDictionary<string, Func<StatementInput, object>> Values, IReadOnlyList<Column> Columns)
{
    /// <summary>Gives a command the values of a run.</summary>
    public void Bind(DbCommand command, StatementInput input)
    {
        command.Parameters.Clear();
        foreach (var parameter in Translation.Parameters)
        {
            parameter.AddDbParameter(command, Values[parameter.InvariantName](input));
        }
    }
}
