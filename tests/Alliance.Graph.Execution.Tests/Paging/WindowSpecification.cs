using Alliance.Graph.Data.Providers;
using CsCheck;

namespace Alliance.Graph.Execution.Tests.Paging;

public sealed class WindowOnSqlite() : WindowSpecification(DatabaseProviderKind.Sqlite);

public sealed class WindowOnPostgreSql() : WindowSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Any combination of first, last, after and before, compared with slices of the whole list.</summary>
public abstract class WindowSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private static readonly Gen<(int Size, bool Backward, int? After, int? Before)> Windows = Gen.Select(
        Gen.Int[0, 12],
        Gen.Bool,
        Gen.Int[-1, 52].Select(Optional),
        Gen.Int[-1, 52].Select(Optional)
    );

    [SkippableFact]
    public async Task Any_window_is_the_slice_of_the_whole_list()
    {
        var connection = new WalkedConnection(null, "countries");
        var all = await connection.ReadAsync(Harness, "first: 54");

        await Windows.SampleAsync(
            async window =>
            {
                var from = window.After + 1 ?? 0;
                var to = window.Before ?? all.Ids.Count;
                var between = all.Ids.Take(to).Skip(from).ToList();
                var expected = window.Backward ? between.TakeLast(window.Size) : between.Take(window.Size);
                var arguments =
                    $"{(window.Backward ? "last" : "first")}: {window.Size}"
                    + (window.After is { } after ? $", after: \"{all.Cursors[after]}\"" : string.Empty)
                    + (window.Before is { } before ? $", before: \"{all.Cursors[before]}\"" : string.Empty);

                var page = await connection.ReadAsync(Harness, arguments);

                Assert.Equal(expected, page.Ids);
                var hasMore = between.Count > window.Size;
                Assert.Equal(
                    window.Backward ? window.Before is not null : hasMore || window.Before is not null,
                    page.HasNext
                );
                Assert.Equal(
                    window.Backward ? hasMore || window.After is not null : window.After is not null,
                    page.HasPrevious
                );
            },
            seed: "0N0XIzNsQ0O2",
            iter: 200,
            threads: 1
        );
    }

    private static int? Optional(int position) => position < 0 ? null : position;
}
