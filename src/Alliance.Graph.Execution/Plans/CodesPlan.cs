using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Plans;

/// <summary>The codes by which rows of a list are named.</summary>
internal sealed class CodesPlan
{
    /// <param name="definition">The argument.</param>
    /// <param name="codes">The codes, as they were written.</param>
    /// <param name="moduleId">Module that owns the list.</param>
    public CodesPlan(CodesDefinition definition, IEnumerable<string> codes, string moduleId)
    {
        ModuleId = moduleId;
        Codes = [.. codes.Distinct(StringComparer.Ordinal)];
        Kinds =
        [
            .. definition
                .Kinds.Select(kind =>
                    (
                        Kind: kind,
                        Codes: Codes
                            .Select(code => (Written: code, Read: kind.Read(code)))
                            .Where(code => code.Read is not null)
                            .ToList()
                    )
                )
                .Where(kind => kind.Codes.Count > 0)
                .Select(kind => new CodesOfKind(kind.Kind, [.. kind.Codes.Select(code => (code.Written, code.Read!))])),
        ];
    }

    /// <summary>Module that owns the list.</summary>
    public string ModuleId { get; }

    /// <summary>The codes, each once, as they were written.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Those that have the form of a code, by their kind.</summary>
    public IReadOnlyList<CodesOfKind> Kinds { get; }

    /// <summary>Holds for the rows that are named.</summary>
    public RowFilter Filter =>
        new AnyOfFilter([
            .. Kinds.Select(kind => new ValueFilter(
                kind.Kind.Selector,
                ValueOperator.In,
                kind.Codes.Select(code => (object?)code.Code).Distinct().ToList()
            )),
        ]);

    /// <summary>What cursors of the list remember of it: the same rows, however they are named.</summary>
    public string Mark =>
        string.Join(
            '|',
            Kinds.Select(kind =>
                string.Join(',', kind.Codes.Select(code => $"{code.Code}").Distinct().Order(StringComparer.Ordinal))
            )
        );
}

/// <summary>The codes of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Codes">The codes, as they were written and as they are stored.</param>
internal sealed record CodesOfKind(CodeKind Kind, IReadOnlyList<(string Written, object Code)> Codes);
