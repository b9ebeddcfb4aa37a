using System.Data;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// The year of a date, for expressions that a database calculates: a date is stored as text, so EF Core cannot
/// translate <see cref="PartialDate.Year"/>.
/// </summary>
public static class PartialDateYear
{
    /// <summary>The year; null if there is no date.</summary>
    public static int? Of(PartialDate? date) => date?.Year;

    /// <summary>
    /// Tells EF Core that the year is the number in the first four characters, in SQL that both databases know.
    /// </summary>
    internal static void Configure(ModelBuilder model) =>
        model.HasDbFunction(() => Of(null)).HasTranslation(arguments => FirstFourDigits(arguments[0]));

    internal static SqlExpression FirstFourDigits(SqlExpression date)
    {
        var number = new IntTypeMapping("INTEGER", DbType.Int32);
        var digits = new SqlFunctionExpression(
            "substr",
            [date, new SqlConstantExpression(1, number), new SqlConstantExpression(4, number)],
            nullable: true,
            argumentsPropagateNullability: [true, false, false],
            typeof(string),
            new StringTypeMapping("TEXT", DbType.String)
        );
        return new SqlUnaryExpression(System.Linq.Expressions.ExpressionType.Convert, digits, typeof(int), number);
    }
}
