using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;

namespace Alliance.Graph.Ide.Tests.Workbench;

/// <summary>A table with many rows, as the server would send it.</summary>
internal static class ManyRows
{
    public static byte[] Stream(int rows)
    {
        const int Batch = 10_000;
        var schema = new Apache.Arrow.Schema(
            [
                new Field("name", StringType.Default, nullable: true),
                new Field("number", Int32Type.Default, nullable: true),
                new Field("rest", Int32Type.Default, nullable: true),
            ],
            null
        );
        using var stream = new MemoryStream();
        using (var writer = new ArrowStreamWriter(stream, schema, leaveOpen: true))
        {
            for (var first = 0; first < rows; first += Batch)
            {
                var numbers = Enumerable.Range(first, Math.Min(Batch, rows - first)).ToList();
                using var batch = new RecordBatch(
                    schema,
                    [
                        new StringArray.Builder().AppendRange(numbers.Select(number => $"row {number}")).Build(),
                        new Int32Array.Builder().AppendRange(numbers).Build(),
                        new Int32Array.Builder().AppendRange(numbers.Select(number => number % 7)).Build(),
                    ],
                    numbers.Count
                );
                writer.WriteRecordBatch(batch);
            }

            writer.WriteEnd();
        }

        return stream.ToArray();
    }
}
