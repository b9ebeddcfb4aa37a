using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// Adds <see cref="Statistics"/> to every connection to SQLite, by the kind of values: whole numbers, others, decimals
/// and texts.
/// </summary>
internal sealed class SqliteStatistics : DbConnectionInterceptor
{
    public static SqliteStatistics Instance { get; } = new();

    /// <summary>The function for values of a type.</summary>
    /// <param name="method">A method of <see cref="Statistics"/>.</param>
    /// <param name="type">Type of the values, without nullability.</param>
    public static string Name(string method, Type type) =>
        $"alliance_{method.ToLowerInvariant()}_{(type == typeof(int) || type == typeof(long) ? "whole" : type == typeof(double) ? "number" : type == typeof(decimal) ? "decimal" : "text")}";

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        var connection = (SqliteConnection)result;
        Quantiles<long?, long>(connection, typeof(long), value => value!.Value, Comparer<long>.Default, value => value);
        Quantiles<double?, double>(
            connection,
            typeof(double),
            value => value!.Value,
            Comparer<double>.Default,
            value => value
        );
        Quantiles<string?, decimal>(connection, typeof(decimal), Decimal!, Comparer<decimal>.Default, Number);
        connection.CreateAggregate<string?, double, OrderedValues<string>?, string?>(
            Name(nameof(Statistics.Place), typeof(string)),
            null,
            (values, text, p) => OrderedValues<string>.With(values, text, p),
            values => values?.Lower(StringComparer.Ordinal),
            isDeterministic: true
        );
        Deviations<long?>(connection, typeof(long), (sums, value) => sums.Add(value!.Value));
        Deviations<double?>(
            connection,
            typeof(double),
            (sums, value) => sums.Add(value!.Value.ToString("R", CultureInfo.InvariantCulture))
        );
        Deviations<string?>(connection, typeof(decimal), (sums, value) => sums.Add(value!));
        return result;
    }

    private static void Quantiles<TRead, TValue>(
        SqliteConnection connection,
        Type type,
        Func<TRead, TValue> read,
        IComparer<TValue> order,
        Func<TValue, double> number
    )
        where TValue : notnull =>
        connection.CreateAggregate<TRead, double, OrderedValues<TValue>?, double?>(
            Name(nameof(Statistics.Quantile), type),
            null,
            (values, value, p) => value is null ? values : OrderedValues<TValue>.With(values, read(value), p),
            values => values?.Interpolated(order, number),
            isDeterministic: true
        );

    private static void Deviations<TRead>(SqliteConnection connection, Type type, Action<ExactDeviation, TRead> add)
    {
        connection.CreateAggregate<TRead, ExactDeviation?, double?>(
            Name(nameof(Statistics.Deviation), type),
            null,
            With,
            sums => sums?.OfAll(),
            isDeterministic: true
        );
        connection.CreateAggregate<TRead, ExactDeviation?, double?>(
            Name(nameof(Statistics.SampleDeviation), type),
            null,
            With,
            sums => sums?.OfSample(),
            isDeterministic: true
        );

        ExactDeviation? With(ExactDeviation? sums, TRead value)
        {
            if (value is null)
            {
                return sums;
            }

            sums ??= new ExactDeviation();
            add(sums, value);
            return sums;
        }
    }

    private static decimal Decimal(string text) =>
        decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>By its text, which is rounded once; a conversion rounds twice.</summary>
    private static double Number(decimal value) =>
        double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
