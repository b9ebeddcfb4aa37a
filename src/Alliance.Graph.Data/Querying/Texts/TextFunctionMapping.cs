using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using static System.Linq.Expressions.ExpressionType;

namespace Alliance.Graph.Data.Querying.Texts;

/// <summary>How the databases calculate <see cref="TextFunctions"/>.</summary>
internal static class TextFunctionMapping
{
    /// <summary>SQLite's own <c>lower</c> knows ASCII only, so this function is added to every connection.</summary>
    public const string SqliteFold = "alliance_fold";

    private static readonly RelationalTypeMapping Text = new StringTypeMapping("text", System.Data.DbType.String);
    private static readonly RelationalTypeMapping Number = new IntTypeMapping("integer", System.Data.DbType.Int32);
    private static readonly RelationalTypeMapping Truth = new TruthTypeMapping();

    public static void Configure(ModelBuilder model, string? providerName)
    {
        var isSqlite = providerName == "Microsoft.EntityFrameworkCore.Sqlite";
        Map(
            model,
            nameof(TextFunctions.Contains),
            isSqlite
                ? arguments => IsPositive(Call("instr", typeof(int), Number, arguments))
                : arguments => IsPositive(Call("strpos", typeof(int), Number, arguments))
        );
        Map(
            model,
            nameof(TextFunctions.StartsWith),
            isSqlite
                ? arguments =>
                    Equal(
                        Call("substr", typeof(string), Text, arguments[0], Constant(1), Length(arguments[1])),
                        arguments[1]
                    )
                : arguments => Call("starts_with", typeof(bool), Truth, arguments)
        );
        Map(
            model,
            nameof(TextFunctions.EndsWith),
            isSqlite
                ? arguments =>
                    Equal(
                        Call(
                            "substr",
                            typeof(string),
                            Text,
                            arguments[0],
                            new SqlUnaryExpression(Negate, Length(arguments[1]), typeof(int), Number)
                        ),
                        arguments[1]
                    )
                : arguments =>
                    Equal(Call("right", typeof(string), Text, arguments[0], Length(arguments[1])), arguments[1])
        );
        Map(
            model,
            nameof(TextFunctions.Fold),
            isSqlite
                ? arguments => Call(SqliteFold, typeof(string), Text, arguments)
                : arguments => Call("replace", typeof(string), Text, Lower(arguments[0]), Constant("ς"), Constant("σ"))
        );
    }

    private static void Map(
        ModelBuilder model,
        string method,
        Func<IReadOnlyList<SqlExpression>, SqlExpression> translate
    ) =>
        model
            .HasDbFunction(typeof(TextFunctions).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!)
            .HasTranslation(arguments => translate(arguments));

    /// <summary>
    /// The database's own locale would decide without the collation, which PostgreSQL takes from ICU.
    /// </summary>
    private static SqlFunctionExpression Lower(SqlExpression text) =>
        Call("lower", typeof(string), Text, new CollateExpression(text, "und-x-icu"));

    private static SqlFunctionExpression Length(SqlExpression text) => Call("length", typeof(int), Number, text);

    private static SqlBinaryExpression IsPositive(SqlExpression position) =>
        new(GreaterThan, position, Constant(0), typeof(bool), Truth);

    private static SqlBinaryExpression Equal(SqlExpression one, SqlExpression other) =>
        new(System.Linq.Expressions.ExpressionType.Equal, one, other, typeof(bool), Truth);

    private static SqlConstantExpression Constant(int value) => new(value, Number);

    private static SqlConstantExpression Constant(string value) => new(value, Text);

    private static SqlFunctionExpression Call(
        string name,
        Type type,
        RelationalTypeMapping mapping,
        params IReadOnlyList<SqlExpression> arguments
    ) =>
        new(name, arguments, nullable: true, argumentsPropagateNullability: arguments.Select(_ => true), type, mapping);

    /// <summary>
    /// EF Core writes true as 1 where it must say a condition as a CASE, which PostgreSQL takes for a number.
    /// </summary>
    private sealed class TruthTypeMapping : BoolTypeMapping
    {
        public TruthTypeMapping()
            : base("boolean", System.Data.DbType.Boolean) { }

        private TruthTypeMapping(RelationalTypeMappingParameters parameters)
            : base(parameters) { }

        protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) =>
            new TruthTypeMapping(parameters);

        protected override string GenerateNonNullSqlLiteral(object value) => (bool)value ? "TRUE" : "FALSE";
    }
}
