using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Alliance.Graph.Data.Querying.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>SQLite calculates in our process, so .NET does it: each connection gets its functions.</summary>
internal sealed class SqliteCalculations : DbConnectionInterceptor
{
    private const string Day = "yyyy-MM-dd";

    // As the driver writes moments.
    private const string Moment = "yyyy-MM-dd HH:mm:ss.FFFFFFF";

    public static SqliteCalculations Instance { get; } = new();

    /// <summary>A function that leaves out of a list what it repeats.</summary>
    public static string Different { get; } = Name("different");

    public static SqlExpression Translate(MethodInfo method, IReadOnlyList<SqlExpression> arguments)
    {
        var first = arguments[0];
        return method.Name switch
        {
            nameof(Calculations.NotZero) => SqlParts.Call(
                "nullif",
                first,
                first,
                first.Like(
                    Convert.ChangeType(0, ExpressionBuilding.Underlying(first.Type), CultureInfo.InvariantCulture)
                )
            ),
            nameof(Calculations.AddMonths) when first.Type == typeof(DateOnly) => SqlParts.Call(
                Name("AddMonthsToDay"),
                first,
                arguments
            ),
            nameof(Calculations.Round) when first.Type == typeof(double) => SqlParts.Call(
                Name("RoundNumber"),
                first,
                arguments
            ),
            nameof(Calculations.Length) or nameof(Calculations.IndexOf) or nameof(Calculations.Sign) => SqlParts.Call(
                Name(method.Name),
                typeof(int),
                SqlParts.Number,
                arguments
            ),
            _ => SqlParts.Call(Name(method.Name), first, arguments),
        };
    }

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        var connection = (SqliteConnection)result;
        Numbers(connection);
        Dates(connection);
        Texts(connection);
        SqliteSums.AddTo(connection);
        connection.CreateFunction<string?, string?>(Different, OnlyDifferent, isDeterministic: true);
        return result;
    }

    private static void Numbers(SqliteConnection connection)
    {
        connection.CreateFunction<double?, int, int, double?>(
            Name("RoundNumber"),
            (value, digits, rule) => value is { } number ? Calculations.Round(number, digits, rule) : null,
            isDeterministic: true
        );
        connection.CreateFunction<decimal?, int, int, decimal?>(
            Name(nameof(Calculations.Round)),
            (value, digits, rule) => value is { } number ? Calculations.Round(number, digits, rule) : null,
            isDeterministic: true
        );
        connection.CreateFunction<decimal?, decimal?, decimal?>(
            Name(nameof(Calculations.Divide)),
            Calculations.Divide,
            isDeterministic: true
        );
        Decimal(nameof(Calculations.Truncate), Calculations.Truncate);
        Decimal(nameof(Calculations.Ceiling), Calculations.Ceiling);
        Decimal(nameof(Calculations.Floor), Calculations.Floor);
        Decimal(nameof(Calculations.Abs), Calculations.Abs);
        connection.CreateFunction<decimal?, int?>(
            Name(nameof(Calculations.Sign)),
            value => value is { } number ? Calculations.Sign(number) : null,
            isDeterministic: true
        );

        void Decimal(string name, Func<decimal, decimal> calculate) =>
            connection.CreateFunction<decimal?, decimal?>(
                Name(name),
                value => value is { } number ? calculate(number) : null,
                isDeterministic: true
            );
    }

    private static void Dates(SqliteConnection connection)
    {
        connection.CreateFunction<string?, int?, string?>(
            Name("AddMonthsToDay"),
            (text, months) =>
                text is null || months is null
                    ? null
                    : Or(() =>
                        DateOnly
                            .ParseExact(text, Day, CultureInfo.InvariantCulture)
                            .AddMonths(months.Value)
                            .ToString(Day, CultureInfo.InvariantCulture)
                    ),
            isDeterministic: true
        );
        connection.CreateFunction<string?, int?, string?>(
            Name(nameof(Calculations.AddMonths)),
            (text, months) =>
                text is null || months is null ? null : Or(() => Written(Read(text).AddMonths(months.Value))),
            isDeterministic: true
        );
        connection.CreateFunction<string?, double?, string?>(
            Name(nameof(Calculations.AddSeconds)),
            (text, seconds) =>
                text is null || seconds is null ? null : Or(() => Written(Read(text).AddSeconds(seconds.Value))),
            isDeterministic: true
        );

        static DateTime Read(string text) =>
            DateTime.Parse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
            );

        // PostgreSQL keeps microseconds.
        static string Written(DateTime moment) =>
            moment
                .AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond))
                .ToString(Moment, CultureInfo.InvariantCulture);
    }

    private static void Texts(SqliteConnection connection)
    {
        connection.CreateFunction<string?, int?>(
            Name(nameof(Calculations.Length)),
            text => text?.Length,
            isDeterministic: true
        );
        connection.CreateFunction<string?, int?, int?, string?>(
            Name(nameof(Calculations.Substring)),
            (text, start, length) =>
                text is null || start is null || length is null
                    ? null
                    : Calculations.Substring(text, start.Value, length.Value),
            isDeterministic: true
        );
        connection.CreateFunction<string?, string?, int?>(
            Name(nameof(Calculations.IndexOf)),
            (text, part) => text is null || part is null ? null : Calculations.IndexOf(text, part),
            isDeterministic: true
        );
        Text(nameof(Calculations.Lower), Calculations.Lower);
        Text(nameof(Calculations.Trim), Calculations.Trim);
        Text(nameof(Calculations.TrimStart), Calculations.TrimStart);
        Text(nameof(Calculations.TrimEnd), Calculations.TrimEnd);

        void Text(string name, Func<string, string> calculate) =>
            connection.CreateFunction<string?, string?>(
                Name(name),
                text => text is null ? null : calculate(text),
                isDeterministic: true
            );
    }

    /// <summary>A list as JSON without what it repeats; EF Core writes what is the same the same way.</summary>
    private static string? OnlyDifferent(string? list)
    {
        if (list is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(list);
        return $"[{string.Join(',', json.RootElement.EnumerateArray().Select(item => item.GetRawText()).Distinct())}]";
    }

    private static string Name(string method) => $"alliance_{method.ToLowerInvariant()}";

    /// <summary>A moment that no calendar has is none.</summary>
    private static string? Or(Func<string> calculate)
    {
        try
        {
            return calculate();
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
