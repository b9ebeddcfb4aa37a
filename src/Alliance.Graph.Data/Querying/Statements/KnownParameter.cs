using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// Tells who asks which of EF Core's parameters made the parameters of a command, so that the next run can make them again
/// without EF Core's pipeline, converted in the same way.
/// </summary>
internal sealed class KnownParameter(IRelationalParameter parameter) : IRelationalParameter
{
    /// <summary>Name under which a list stands among the values of a query; whoever puts it there wants to know.</summary>
    public const string Makers = "\0makers";

    public string InvariantName => parameter.InvariantName;

    public void AddDbParameter(DbCommand command, object? value) => parameter.AddDbParameter(command, value);

    public void AddDbParameter(DbCommand command, IReadOnlyDictionary<string, object?>? parameterValues)
    {
        parameter.AddDbParameter(command, parameterValues);
        if (parameterValues is not null && parameterValues.TryGetValue(Makers, out var makers))
        {
            ((List<IRelationalParameter>)makers!).Add(parameter);
        }
    }
}
