using System.Data;
using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// How far two dates lie apart, for expressions that a database calculates. A span counts only what is known: years
/// between any
/// two dates, days between two full ones. It is negative if the second date comes first.
/// </summary>
public static class PartialDateSpan
{
    private const int FullLength = 10;

    private static readonly IntTypeMapping _number = new("INTEGER", DbType.Int32);
    private static readonly StringTypeMapping _text = new("TEXT", DbType.String);
    private static readonly BoolTypeMapping _truth = new("boolean", DbType.Boolean);

    /// <summary>
    /// Calendar years from one date to another: 2013 less 2007 is 6, whatever the months are. Null if one of them is
    /// missing.
    /// </summary>
    public static int? Years(PartialDate? from, PartialDate? to) => PartialDateYear.Of(to) - PartialDateYear.Of(from);

    /// <summary>Days from one date to another. Null if one of them is missing, or its day is not known.</summary>
    public static int? Days(PartialDate? from, PartialDate? to) =>
        from is { Precision: DatePrecision.Day } start && to is { Precision: DatePrecision.Day } end
            ? end.FirstDay.DayNumber - start.FirstDay.DayNumber
            : null;

    /// <summary>Tells EF Core how to count, in SQL that both databases know.</summary>
    internal static void Configure(ModelBuilder model)
    {
        model
            .HasDbFunction(() => Years(null, null))
            .HasTranslation(dates =>
                Less(PartialDateYear.FirstFourDigits(dates[1]), PartialDateYear.FirstFourDigits(dates[0]))
            );
        model
            .HasDbFunction(() => Days(null, null))
            .HasTranslation(dates => new CaseExpression([
                new CaseWhenClause(
                    Of(ExpressionType.AndAlso, IsFull(dates[0]), IsFull(dates[1]), _truth),
                    Less(DayNumber(dates[1]), DayNumber(dates[0]))
                ),
            ]));
    }

    private static SqlBinaryExpression IsFull(SqlExpression date) =>
        Of(ExpressionType.Equal, Call("length", typeof(int), _number, date), Whole(FullLength), _truth);

    /// <summary>
    /// The day's number from year, month and day in whole numbers: the Julian day of the Gregorian calendar but for its
    /// beginning
    /// (https://en.wikipedia.org/wiki/Julian_day#Converting_Gregorian_calendar_date_to_Julian_Day_Number).
    /// </summary>
    private static SqlBinaryExpression DayNumber(SqlExpression date)
    {
        var month = Digits(date, 6, 2);
        var early = Divided(Less(Whole(14), month), 12);
        var year = Less(Plus(PartialDateYear.FirstFourDigits(date), Whole(4800)), early);
        var monthFromMarch = Less(Plus(month, Times(early, 12)), Whole(3));
        var daysOfMonths = Divided(Plus(Times(monthFromMarch, 153), Whole(2)), 5);
        var leapDays = Plus(Less(Divided(year, 4), Divided(year, 100)), Divided(year, 400));
        return Plus(Plus(Plus(Digits(date, 9, 2), daysOfMonths), Times(year, 365)), leapDays);
    }

    private static SqlUnaryExpression Digits(SqlExpression date, int start, int length) =>
        new(
            ExpressionType.Convert,
            Call("substr", typeof(string), _text, date, Whole(start), Whole(length)),
            typeof(int),
            _number
        );

    private static SqlBinaryExpression Plus(SqlExpression one, SqlExpression other) =>
        Of(ExpressionType.Add, one, other, _number);

    private static SqlBinaryExpression Less(SqlExpression one, SqlExpression other) =>
        Of(ExpressionType.Subtract, one, other, _number);

    private static SqlBinaryExpression Times(SqlExpression one, int other) =>
        Of(ExpressionType.Multiply, one, Whole(other), _number);

    private static SqlBinaryExpression Divided(SqlExpression one, int other) =>
        Of(ExpressionType.Divide, one, Whole(other), _number);

    private static SqlBinaryExpression Of(
        ExpressionType relation,
        SqlExpression one,
        SqlExpression other,
        RelationalTypeMapping mapping
    ) => new(relation, one, other, mapping.ClrType, mapping);

    private static SqlFunctionExpression Call(
        string name,
        Type type,
        RelationalTypeMapping mapping,
        params SqlExpression[] arguments
    ) => new(name, arguments, nullable: true, [true, .. arguments.Skip(1).Select(_ => false)], type, mapping);

    private static SqlConstantExpression Whole(int number) => new(number, _number);
}
