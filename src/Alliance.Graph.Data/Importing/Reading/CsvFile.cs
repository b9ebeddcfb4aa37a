using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Alliance.Graph.Sdk.Imports;
using nietras.SeparatedValues;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>
/// Takes a CSV file apart into rows as a JSON file has them (RFC 4180, in UTF-8). The first line names the fields;
/// commas, semicolons or
/// tabs stand between the cells, whichever the first line has. An empty cell is null.
/// </summary>
internal static class CsvFile
{
    /// <summary>The ending of a file's name.</summary>
    public const string Ending = ".csv";

    private const char Quote = '"';

    private const string StrayQuote =
        "A quote stands where none may, or one is never closed. Write a quote within a cell twice, and quotes around the whole cell.";

    /// <summary>Name of the CSV file with rows of a kind.</summary>
    public static string NameOf(ImportDefinition definition) => Path.ChangeExtension(definition.FileName, Ending);

    /// <summary>Reads the whole file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shape">The fields of a row.</param>
    /// <param name="onFault">Takes what is wrong with a row as a whole, by its number.</param>
    /// <param name="onRow">Takes each other row with its number: the first below the header is 1.</param>
    /// <exception cref="RowFileException">It is no such file, or its header is wrong.</exception>
    public static void Read(
        ReadOnlySpan<byte> file,
        RowShape shape,
        Action<int, string> onFault,
        Action<int, JsonElement> onRow
    )
    {
        if (file.StartsWith(Encoding.UTF8.Preamble))
        {
            file = file[Encoding.UTF8.Preamble.Length..];
        }

        if (!Utf8.IsValid(file))
        {
            throw new RowFileException(
                null,
                "The file is not UTF-8 text. Save it with the encoding UTF-8; spreadsheets call that format 'CSV UTF-8'."
            );
        }

        // Cells are taken as they are written: the reader would take everything behind a stray quote for one cell,
        // without a word.
        using var reader = Sep.Reader(options =>
                options with
                {
                    HasHeader = false,
                    Unescape = false,
                    DisableColCountCheck = true,
                }
            )
            .FromText(Encoding.UTF8.GetString(file));
        if (!reader.MoveNext())
        {
            throw new RowFileException(null, "The file is empty. Begin it with a line that names the fields.");
        }

        var columns = Header(
            Cells(reader.Current) ?? throw new RowFileException("header", StrayQuote),
            CsvColumn.Of(shape)
        );
        for (var number = 1; reader.MoveNext(); number++)
        {
            if (Cells(reader.Current) is not { } cells)
            {
                onFault(number, StrayQuote);
                continue;
            }

            if (cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            if (cells.Count != columns.Count)
            {
                onFault(
                    number,
                    $"The row has {cells.Count} cells, and the first line of the file {columns.Count}. Write as many, with quotes around a cell that holds a separator, a quote or a line break."
                );
                continue;
            }

            onRow(number, Row(columns, cells));
        }
    }

    /// <summary>The cells of a row; null if a quote stands where none may.</summary>
    private static IReadOnlyList<string>? Cells(SepReader.Row row)
    {
        var cells = new string[row.ColCount];
        for (var place = 0; place < cells.Length; place++)
        {
            if (Cell(row[place].ToString()) is not { } cell)
            {
                return null;
            }

            cells[place] = cell;
        }

        return cells;
    }

    /// <summary>
    /// What a cell says: quotes stand around the whole of it and twice within, or not at all; null if not so.
    /// </summary>
    private static string? Cell(string written)
    {
        if (!written.Contains(Quote, StringComparison.Ordinal))
        {
            return written;
        }

        if (written.Length < 2 || !written.StartsWith(Quote) || !written.EndsWith(Quote))
        {
            return null;
        }

        var inner = written[1..^1];
        return inner.Replace("\"\"", "", StringComparison.Ordinal).Contains(Quote, StringComparison.Ordinal)
            ? null
            : inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static IReadOnlyList<CsvColumn> Header(IReadOnlyList<string> header, IReadOnlyList<CsvColumn> known)
    {
        var byName = known.ToDictionary(column => column.Name);
        var columns = new List<CsvColumn>();
        foreach (var name in header.Select(cell => cell.Trim()))
        {
            if (!byName.TryGetValue(name, out var column))
            {
                var nearest = NearestName.Of(name, byName.Keys);
                throw new RowFileException(
                    "header",
                    $"There is no field '{name}'."
                        + (
                            nearest is null
                                ? $" The fields are '{string.Join("', '", byName.Keys)}'; rename the column or remove it."
                                : $" Did you mean '{nearest}'?"
                        )
                );
            }

            if (columns.Contains(column))
            {
                throw new RowFileException("header", $"The column '{name}' stands twice. Remove one of them.");
            }

            columns.Add(column);
        }

        return columns;
    }

    private static JsonElement Row(IReadOnlyList<CsvColumn> columns, IReadOnlyList<string> cells)
    {
        // Empty cells last: by then it is known which objects there are.
        var row = new JsonObject();
        foreach (var (column, cell) in columns.Zip(cells).OrderBy(pair => pair.Second.Length == 0))
        {
            Put(row, column, column.Read(cell), cell.Length == 0);
        }

        return JsonSerializer.SerializeToElement(row);
    }

    /// <summary>An object of which all cells are empty is null, where it can be.</summary>
    private static void Put(JsonObject row, CsvColumn column, JsonNode? value, bool isEmpty)
    {
        foreach (var step in column.Path.SkipLast(1))
        {
            if (row[step.Name] is not JsonObject inner)
            {
                if (isEmpty && step.TakesNull)
                {
                    row.TryAdd(step.Name, null);
                    return;
                }

                row[step.Name] = inner = [];
            }

            row = inner;
        }

        row[column.Field.Name] = value;
    }
}
