namespace Alliance.Graph.Execution.Requests;

/// <summary>Where a table was asked for, and can be asked for again.</summary>
/// <param name="Graph">Address of the graph, with scheme and host.</param>
/// <param name="Parameters">
/// The parameters by which GET asks for it, encoded and in the order in which they were sent, with nothing but its name
/// for that of the
/// format; null where an address would not do, as for POST.
/// </param>
public sealed record TableAddress(string Graph, IReadOnlyList<string>? Parameters)
{
    /// <summary>Name of the parameter that says the format.</summary>
    public const string FormatParameter = "format";

    /// <summary>Name of the parameter that chooses a table.</summary>
    public const string TableParameter = "table";

    /// <summary>The address of a file; null if there is none.</summary>
    /// <param name="format">In which format.</param>
    /// <param name="table">Which table, unless the parameters say so; null if the document has only one.</param>
    public string? Of(TableFormat format, string? table) =>
        Parameters is null ? null : Graph + QueryOf(Parameters, format.Name, table);

    /// <summary>Parameters for another format.</summary>
    public static string QueryOf(IReadOnlyList<string> parameters, string format, string? table)
    {
        var saying = $"{FormatParameter}={format}";
        var query = parameters.Select(parameter => parameter == FormatParameter ? saying : parameter);
        if (!parameters.Contains(FormatParameter))
        {
            query = query.Append(saying);
        }

        if (
            table is not null
            && !parameters.Any(parameter => parameter.StartsWith($"{TableParameter}=", StringComparison.Ordinal))
        )
        {
            query = query.Append($"{TableParameter}={Uri.EscapeDataString(table)}");
        }

        return $"?{string.Join('&', query)}";
    }
}
