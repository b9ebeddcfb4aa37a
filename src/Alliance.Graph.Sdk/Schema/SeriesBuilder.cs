using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>
/// Says which numbers of a row are figures of a series: the host keeps them in the list <c>observations</c>, in step
/// with the rows.
/// The functions are run on stored rows and need not translate to SQL.
/// </summary>
/// <typeparam name="T">Entity of the rows.</typeparam>
public sealed class SeriesBuilder<T>
    where T : class
{
    private readonly List<NumberDefinition> _numbers = [];
    private readonly List<SubjectDefinition> _subjects = [];
    private readonly List<string> _texts = [];
    private Func<object, string>? _period;
    private Func<object, CountryCode?>? _country;
    private Func<object, Provenance>? _provenance;

    internal SeriesBuilder() { }

    internal FiguresDefinition Definition =>
        new()
        {
            Numbers = _numbers,
            Subjects = _subjects,
            Period = _period,
            Country = _country,
            Provenance = _provenance,
            Text = string.Join('\n', _texts),
        };

    /// <summary>
    /// A number whose indicator the row names: that of the module which has the name among its names.
    /// </summary>
    /// <param name="name">What was counted, in the words of the row.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">What kind of unit it has, for rows of which no indicator has the name.</param>
    public SeriesBuilder<T> Named(
        Expression<Func<T, string>> name,
        Expression<Func<T, decimal?>> value,
        Expression<Func<T, UnitKind?>>? unit = null
    ) => Number(null, value, name, unit);

    /// <summary>A number that measures the same in all rows.</summary>
    /// <param name="indicator">Key of the indicator.</param>
    /// <param name="value">The number; null where a row has none.</param>
    /// <param name="name">What was counted, in the words of the row.</param>
    public SeriesBuilder<T> Number(
        string indicator,
        Expression<Func<T, decimal?>> value,
        Expression<Func<T, string>> name
    ) => Number(indicator, value, name, null);

    /// <summary>
    /// The time that the figures are about, in the words of the source. A partial date (<c>2012</c>), two with a stroke
    /// (<c>2011/2015</c>) and <c>to 2012-08</c> or <c>since 2012-08</c> are read; of other words nothing is guessed.
    /// </summary>
    public SeriesBuilder<T> Period(Expression<Func<T, string>> words)
    {
        _period = Read("period", words);
        return this;
    }

    /// <summary>
    /// Rows that the figures are about, if it is not the row that they stand in; several calls are asked in their
    /// order.
    /// </summary>
    /// <param name="key">Key of the subject; null where the figure is about something else.</param>
    /// <param name="country">The country, from the subject; null if it has none.</param>
    /// <typeparam name="TSubject">Their entity.</typeparam>
    public SeriesBuilder<T> About<TSubject>(
        Expression<Func<T, object?>> key,
        Expression<Func<TSubject, CountryCode?>>? country = null
    )
        where TSubject : class
    {
        _subjects.Add(
            new SubjectDefinition(
                typeof(TSubject),
                Read($"about {typeof(TSubject).Name}", key),
                country is null ? null : Read("country", country)
            )
        );
        return this;
    }

    /// <summary>The country that the figures are about, if the row itself says it.</summary>
    public SeriesBuilder<T> Country(Expression<Func<T, CountryCode?>> country)
    {
        _country = Read("country", country);
        return this;
    }

    /// <summary>Where the figures come from.</summary>
    public SeriesBuilder<T> Provenance(Expression<Func<T, Provenance>> provenance)
    {
        _provenance = Read("provenance", provenance);
        return this;
    }

    private SeriesBuilder<T> Number(
        string? indicator,
        Expression<Func<T, decimal?>> value,
        Expression<Func<T, string>> name,
        Expression<Func<T, UnitKind?>>? unit
    )
    {
        _numbers.Add(
            new NumberDefinition(
                indicator,
                Read($"number {indicator}", name),
                Read("value", value),
                unit is null ? null : Read("unit", unit)
            )
        );
        return this;
    }

    private Func<object, TValue> Read<TEntity, TValue>(string what, Expression<Func<TEntity, TValue>> selector)
    {
        _texts.Add($"{what}: {selector}");
        var read = selector.Compile();
        return row => read((TEntity)row);
    }
}
