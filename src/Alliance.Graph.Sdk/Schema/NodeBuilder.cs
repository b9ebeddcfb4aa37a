using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>Declares a node's fields and the default order of its lists.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class NodeBuilder<T> : FieldsBuilder<T, NodeBuilder<T>>
    where T : class
{
    private readonly NodeDeclaration _declaration;

    internal NodeBuilder(NodeDeclaration declaration)
        : base(declaration.ModuleId, declaration.Fields) => _declaration = declaration;

    private protected override NodeBuilder<T> Self => this;

    /// <summary>
    /// Adds a key to the default order of lists, ascending, nulls last. The node's key is always the last one, so
    /// that the order is total. Without a call lists are ordered by key.
    /// </summary>
    public NodeBuilder<T> OrderBy<TValue>(Expression<Func<T, TValue>> selector) =>
        Order(selector, SortDirection.Ascending);

    /// <summary>Adds a key to the default order of lists, descending, nulls first.</summary>
    public NodeBuilder<T> OrderByDescending<TValue>(Expression<Func<T, TValue>> selector) =>
        Order(selector, SortDirection.Descending);

    /// <summary>
    /// Lets nodes of this type be found by the root field <c>search</c>. The host keeps the words of the selected
    /// properties in step with every import.
    /// </summary>
    /// <param name="title">The title, a stored property that is never null; a hit shows it, and its words count
    /// more.</param>
    /// <param name="text">Further stored text that is searched, such as a summary.</param>
    public NodeBuilder<T> Searchable(Expression<Func<T, string>> title, params Expression<Func<T, string?>>[] text)
    {
        _declaration.Search.Add(new SearchDefinition(title, text));
        return this;
    }

    /// <summary>
    /// Says which rows a caller can see: <c>caller => draft => caller.Is(CallerRole.Secretariat) ||
    /// caller.ReportsFor(draft.CountryCode)</c>.
    /// A row that a caller cannot see is not there for that caller, wherever it could be felt: in lists, links,
    /// look-ups, counts, filters,
    /// orders, groups, search and history. Links to such a type can be null, since what they lead to can be hidden.
    /// Several rules must all hold.
    /// </summary>
    /// <param name="rule">
    /// The database evaluates it, so it must translate to SQL; of the caller it can ask whatever <see cref="Caller"/>
    /// tells. It can take in
    /// other rows through <see cref="Entities.Of{TEntity}"/>, of which the caller sees those that their own rules let
    /// through. A name
    /// that the caller does not have is equal to nothing.
    /// </param>
    public NodeBuilder<T> VisibleTo(Expression<Func<Caller, Expression<Func<T, bool>>>> rule)
    {
        _declaration.Rules.Add(rule);
        return this;
    }

    /// <summary>
    /// Says that changes of rows are no revisions: nodes of the type have no <c>history</c>. For drafts, which are not
    /// the graph's word
    /// on anything until they are published.
    /// </summary>
    public NodeBuilder<T> WithoutHistory()
    {
        _declaration.HasHistory = false;
        return this;
    }

    /// <summary>
    /// Says which numbers of the rows are figures of a series: each becomes an observation in the root list
    /// <c>observations</c>, and in
    /// that of the row that it is about. The host keeps them in step with every change of the rows.
    /// </summary>
    public NodeBuilder<T> Figures(Action<SeriesBuilder<T>> configure)
    {
        var figures = new SeriesBuilder<T>();
        configure(figures);
        _declaration.Figures = figures.Definition;
        return this;
    }

    /// <summary>
    /// Says that rows are facts, which commitments can be about: each stands in the root list <c>facts</c> beside those
    /// of all modules, below its
    /// country and below the reports whose commitments name its key. The host keeps them in step with every change of
    /// the rows. The country is that
    /// of the link called <c>country</c>, and the provenance that of the entity; keys are texts that no fact of another
    /// type has.
    /// </summary>
    /// <param name="title">The title, or the name; never empty. Functions are run on stored rows and need not translate
    /// to SQL.</param>
    /// <param name="date">When it came about, as exactly as the row knows it: a law was adopted, a hotline opened; null
    /// if that is not known.</param>
    public NodeBuilder<T> Fact(Expression<Func<T, string>> title, Expression<Func<T, PartialDate?>> date)
    {
        var (readTitle, readDate) = (title.Compile(), date.Compile());
        return Fact(row => readTitle((T)row), row => readDate((T)row), $"title: {title}\ndate: {date}");
    }

    /// <inheritdoc cref="Fact(Expression{Func{T, string}}, Expression{Func{T, PartialDate?}})"/>
    /// <param name="title">The title, or the name; never empty. Functions are run on stored rows and need not translate
    /// to SQL.</param>
    /// <param name="year">The year in which it came about, for rows that know no more; null if it is not known.</param>
    public NodeBuilder<T> Fact(Expression<Func<T, string>> title, Expression<Func<T, int?>> year)
    {
        var (readTitle, readYear) = (title.Compile(), year.Compile());
        return Fact(
            row => readTitle((T)row),
            row => PartialDate.FromYearIfKnown(readYear((T)row)),
            $"title: {title}\nyear: {year}"
        );
    }

    private NodeBuilder<T> Fact(Func<object, string> title, Func<object, PartialDate?> date, string text)
    {
        _declaration.Fact = new FactDefinition(title, date, text);
        return this;
    }

    private NodeBuilder<T> Order(LambdaExpression selector, SortDirection direction)
    {
        _declaration.Order.Add(new OrderDefinition(selector, direction, Selectors.IsNullable(selector)));
        return this;
    }
}
