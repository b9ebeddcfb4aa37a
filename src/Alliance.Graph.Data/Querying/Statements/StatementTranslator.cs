using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>
/// Translates a query with EF Core. Until here it belongs to no context: this puts the tables, with the rules about
/// their rows, in the
/// places where <see cref="Entities.Of{TEntity}"/> stands for them, and parameters in the places of the values that
/// each run brings.
/// </summary>
#pragma warning disable EF1001 // EF Core has no public way to put captured values into a query, to name the rows of a parameter, nor to the settings of the last step.
internal sealed class StatementTranslator : ExpressionVisitor
{
    private static readonly MethodInfo SetMethod = typeof(DbContext).GetMethod(
        nameof(DbContext.Set),
        BindingFlags.Public | BindingFlags.Instance,
        []
    )!;

    private readonly DbContext _context;
    private readonly DatabaseDialect _dialect;
    private readonly string _prefix;
    private readonly Dictionary<Expression, QueryParameterExpression> _parameters = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<string, Func<StatementInput, object>> _values = [];

    private StatementTranslator(DbContext context, DatabaseDialect dialect, string prefix)
    {
        _context = context;
        _dialect = dialect;
        _prefix = prefix;
    }

    /// <summary>Translates a query of rows of cells, unless one of the same shape was translated before.</summary>
    /// <param name="context">Context whose model says what the tables are.</param>
    /// <param name="dialect">Database to translate for.</param>
    /// <param name="query">The query.</param>
    /// <param name="columns">Columns for its cells.</param>
    /// <param name="input">The first run; EF Core asks for values when it writes the text.</param>
    /// <param name="translates">Told before EF Core is asked.</param>
    /// <param name="prefix">What the names of its parameters begin with, for a statement that becomes part of
    /// another.</param>
    public static Statement Translate(
        DbContext context,
        DatabaseDialect dialect,
        Expression query,
        IReadOnlyList<Column> columns,
        StatementInput input,
        Action? translates,
        string prefix = "v"
    )
    {
        var translator = new StatementTranslator(context, dialect, prefix);
        var bound = translator.Visit(PortableExpression.Of(query));
        var translation = context
            .GetService<TranslationCache>()
            .GetOrAdd(
                bound,
                () =>
                {
                    translates?.Invoke();
                    using var phase = GraphTelemetry.Activities.StartActivity(PhaseNames.Translate);
                    return translator.Translate(bound, input);
                }
            );
        return new Statement(
            translation,
            [.. translation.Parameters.Select(parameter => translator._values[parameter.InvariantName])],
            Placed(columns, translation.Places)
        );
    }

    /// <summary>Translates a query that nobody is going to run, and keeps nothing of it.</summary>
    public static void Try(DbContext context, DatabaseDialect dialect, Expression query, StatementInput input)
    {
        var translator = new StatementTranslator(context, dialect, "v");
        translator.Translate(translator.Visit(PortableExpression.Of(query)), input);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(Entities)
            ? Table(node.Method.GetGenericArguments()[0])
            : base.VisitMethodCall(node);

    protected override Expression VisitExtension(Expression node) =>
        node switch
        {
            StatementParameter value => Parameter(value, value.Mode, value.Of),
            StatementKeys keys => Keys(keys),
            NumberRows numbers => _context.Database.SqlQueryRaw<int>(numbers.Sql).Expression,
            CallerValue value => Parameter(
                value,
                value.Type,
                value.Type.IsGenericType ? ParameterTranslationMode.Parameter : null,
                input => value.Of(input.Request.Caller)
            ),
            _ => base.VisitExtension(node),
        };

    /// <summary>
    /// The rows of a table that the caller can see. Every table that is read comes by here, so no rule can be passed
    /// by.
    /// </summary>
    private Expression Table(Type type) =>
        ((IGraphContext)_context).Definition.RuleOf(type) is { } rule
            ? Set(type).Expression.Where((LambdaExpression)Visit(PortableExpression.Of(rule.Condition)))
            : Set(type).Expression;

    /// <summary>
    /// What EF Core does to a query on the way to its text, and nothing of what it does to read rows: nobody reads them
    /// with it.
    /// </summary>
    private Translation Translate(Expression query, StatementInput input)
    {
        var compilation = _context.GetService<IQueryCompilationContextFactory>().Create(async: false);
        var prepared = _context
            .GetService<IQueryTranslationPreprocessorFactory>()
            .Create(compilation)
            .Process(Evaluated(query));
        var translated = _context
            .GetService<IQueryableMethodTranslatingExpressionVisitorFactory>()
            .Create(compilation)
            .Translate(prepared);
        var finished = _context
            .GetService<IQueryTranslationPostprocessorFactory>()
            .Create(compilation)
            .Process(_dialect.Written(translated));

        var options = RelationalOptionsExtension.Extract(_context.GetService<IDbContextOptions>());
        var processor = _context
            .GetService<IRelationalParameterBasedSqlProcessorFactory>()
            .Create(
                new RelationalParameterBasedSqlProcessorParameters(
                    options.UseRelationalNulls,
                    options.ParameterizedCollectionMode
                )
            );
        var values = _values.ToDictionary(value => value.Key, value => (object?)value.Value(input));
        var select = processor.Process(
            ((ShapedQueryExpression)finished).QueryExpression,
            new ParametersCacheDecorator(values)
        );
        var command = _context.GetService<IQuerySqlGeneratorFactory>().Create().GetCommand(select);
        return new Translation(
            command.CommandText,
            command.Parameters,
            CellPlaces.Of(((ShapedQueryExpression)finished).ShaperExpression)
        );
    }

    /// <summary>The columns where EF Core has put them.</summary>
    private static IReadOnlyList<Column> Placed(IReadOnlyList<Column> columns, IReadOnlyList<int>? places) =>
        places is null
            ? columns
            : [.. columns.Select(column => column.Ordinal < places.Count ? column.At(places[column.Ordinal]) : column)];

    /// <summary>The query with the values of what its functions have captured.</summary>
    private Expression Evaluated(Expression query) =>
        new ExpressionTreeFuncletizer(
            _context.Model,
            _context.GetService<IEvaluatableExpressionFilter>(),
            _context.GetType(),
            generateContextAccessors: false,
            _context.GetService<IDiagnosticsLogger<DbLoggerCategory.Query>>()
        ).ExtractParameters(query, [], parameterize: false, clearParameterizedValues: true);

    private FromSqlQueryRootExpression Keys(StatementKeys keys)
    {
        var type = _context.Model.FindEntityType(keys.RowType)!;
        var converter = type.FindProperty(nameof(KeyRow<int>.Value))!.GetTypeMapping().Converter;

        // The plan keeps the function, and must not keep this translator with its context and its query.
        var dialect = _dialect;
        var parameter = Parameter(
            keys,
            typeof(object[]),
            mode: null,
            input => new[] { dialect.KeyList(input.Keys!.Stored(converter)) }
        );
        return new FromSqlQueryRootExpression(
            (IAsyncQueryProvider)Set(keys.RowType).Provider,
            type,
            _dialect.KeysSource,
            parameter
        );
    }

    private QueryParameterExpression Parameter(
        StatementParameter value,
        ParameterTranslationMode? mode,
        Func<StatementInput, object> read
    ) => Parameter(value, value.Type, mode, read);

    private QueryParameterExpression Parameter(
        Expression place,
        Type type,
        ParameterTranslationMode? mode,
        Func<StatementInput, object> read
    )
    {
        if (!_parameters.TryGetValue(place, out var parameter))
        {
            var name = $"{_prefix}{_parameters.Count}";
            parameter = mode is { } given
                ? new QueryParameterExpression(name, type, given)
                : new QueryParameterExpression(name, type);
            _parameters.Add(place, parameter);
            _values.Add(name, read);
        }

        return parameter;
    }

    private IQueryable Set(Type type) => (IQueryable)SetMethod.MakeGenericMethod(type).Invoke(_context, null)!;
}
#pragma warning restore EF1001
