using System.Globalization;
using Alliance.Graph.Benchmarks.Reporting;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>
/// The curves as people read them: what a returned row costs, compared with the first point of its curve.
/// </summary>
internal static class ScaleTable
{
    public static Table Of(IEnumerable<ScaleResult> results)
    {
        var table = new Table(
            "database",
            "what grows",
            "size",
            "rows returned",
            "server ms",
            "per row",
            "twin ms",
            "per row of twin"
        );
        foreach (var curve in results.GroupBy(result => (result.Database, result.Point.Curve)))
        {
            var first = curve.First();
            foreach (var result in curve)
            {
                var rows = (double)result.Point.Rows / first.Point.Rows;
                table.Add(
                    result.Database.ToString(),
                    result.Point.Curve,
                    result.Point.Size.ToString("#,0", CultureInfo.InvariantCulture),
                    result.Point.Rows.ToString("#,0", CultureInfo.InvariantCulture),
                    Number.Milliseconds(result.Server),
                    Number.Ratio(result.Server / first.Server / rows),
                    Number.Milliseconds(result.Twin),
                    Number.Ratio(result.Twin / first.Twin / rows)
                );
            }
        }

        return table;
    }
}
