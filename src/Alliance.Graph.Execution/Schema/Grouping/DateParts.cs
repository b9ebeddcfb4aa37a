using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Model;

namespace Alliance.Graph.Execution.Schema.Grouping;

/// <summary>Parts of dates that rows can be grouped by.</summary>
internal static class DateParts
{
    private const string NamedByYear =
        "a date of which only the year is known is a bucket of its own, named by its year, ahead of the others of the year";

    /// <summary>The parts of a date.</summary>
    /// <param name="date">The date, from the row.</param>
    /// <param name="links">How many links away it is; those that are far have few, since each costs three lines of the
    /// schema.</param>
    public static IEnumerable<(string Suffix, string Meaning, LambdaExpression Value)> Of(
        LambdaExpression date,
        int links
    )
    {
        var type = Nullable.GetUnderlyingType(date.ReturnType) ?? date.ReturnType;
        if (type != typeof(PartialDate) && type != typeof(DateOnly) && type != typeof(DateTime))
        {
            yield break;
        }

        var year =
            type == typeof(PartialDate)
                ? Called(date, typeof(PartialDateYear), nameof(PartialDateYear.Of))
                : Part(date, nameof(DateTime.Year));
        yield return ("Year", "The year", year);
        if (links == 0)
        {
            yield return ("FiveYears", "The first of five years, 2005 for 2005 to 2009,", Bin(year, 5));
            yield return ("Decade", "The first year of the decade, 2000 for 2000 to 2009,", Bin(year, 10));
        }

        if (links < 2 && type != typeof(PartialDate))
        {
            yield return ("Month", "The month, 1 to 12,", Part(date, nameof(DateTime.Month)));
        }

        if (links == 0)
        {
            var named = type == typeof(PartialDate) ? $" ({NamedByYear})" : string.Empty;
            yield return (
                "YearMonth",
                $"The year and the month, 2013-12{named},",
                Called(date, typeof(DateBuckets), nameof(DateBuckets.Month))
            );
            yield return (
                "Quarter",
                $"The year and the quarter, 2013-Q4{named},",
                Called(date, typeof(DateBuckets), nameof(DateBuckets.Quarter))
            );
        }
    }

    private static LambdaExpression Called(LambdaExpression date, Type type, string method)
    {
        var nullable = Nullable.GetUnderlyingType(date.ReturnType) is null
            ? Expression.Convert(date.Body, typeof(Nullable<>).MakeGenericType(date.ReturnType))
            : date.Body;
        return Expression.Lambda(Expression.Call(type, method, null, nullable), date.Parameters);
    }

    private static LambdaExpression Bin(LambdaExpression year, int size)
    {
        var width = Expression.Constant(size, year.ReturnType);
        return Expression.Lambda(Expression.Multiply(Expression.Divide(year.Body, width), width), year.Parameters);
    }

    private static LambdaExpression Part(LambdaExpression date, string part)
    {
        if (Nullable.GetUnderlyingType(date.ReturnType) is null)
        {
            return Expression.Lambda(Expression.Property(date.Body, part), date.Parameters);
        }

        var value = Expression.Convert(
            Expression.Property(Expression.Property(date.Body, "Value"), part),
            typeof(int?)
        );
        return Expression.Lambda(
            Expression.Condition(
                Expression.Equal(date.Body, Expression.Constant(null, date.ReturnType)),
                Expression.Constant(null, typeof(int?)),
                value
            ),
            date.Parameters
        );
    }
}
