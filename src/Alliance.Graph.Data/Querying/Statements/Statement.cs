using System.Data.Common;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>A statement: its text, where its parameters' values come from, and the columns that it returns.</summary>
/// <param name="Translation">The SQL and its parameters; statements of the same shape share it.</param>
/// <param name="Values">The values of its parameters, in their order.</param>
/// <param name="Columns">Empty columns, from which those of a run are made.</param>
internal sealed record Statement(
    Translation Translation,
    IReadOnlyList<Func<StatementInput, object>> Values,
    IReadOnlyList<Column> Columns
)
{
    /// <summary>Gives a command the values of a run.</summary>
    public void Bind(DbCommand command, StatementInput input)
    {
        command.Parameters.Clear();
        Add(command, input);
    }

    /// <summary>Gives a command the values of a run beside others.</summary>
    public void Add(DbCommand command, StatementInput input)
    {
        for (var index = 0; index < Values.Count; index++)
        {
            Translation.Parameters[index].AddDbParameter(command, Values[index](input));
        }
    }
}
