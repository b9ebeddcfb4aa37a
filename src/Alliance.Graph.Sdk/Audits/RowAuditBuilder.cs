using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Sdk.Audits;

/// <summary>Declares what a second reading asks of the rows of one node.</summary>
/// <typeparam name="TEntity">Entity of the node.</typeparam>
public sealed class RowAuditBuilder<TEntity>
    where TEntity : class
{
    private readonly RowAudit _audit;

    internal RowAuditBuilder(RowAudit audit) => _audit = audit;

    /// <summary>
    /// Dates that happen in this order, as far as they are known. Dates of which only the year or the month is known
    /// offend only if
    /// no day that they can mean is in order.
    /// </summary>
    public RowAuditBuilder<TEntity> InOrder(params Expression<Func<TEntity, PartialDate?>>[] dates)
    {
        var read = dates.Select(date => (Field: RowField.Name(date), Value: date.Compile())).ToArray();
        for (var i = 0; i < read.Length; i++)
        {
            for (var j = i + 1; j < read.Length; j++)
            {
                Add(read[i].Field, read[i].Value, read[j].Field, read[j].Value);
            }
        }

        return this;
    }

    /// <summary>A date that cannot lie before a year, whatever else is known.</summary>
    /// <param name="year">The first year that is possible.</param>
    /// <param name="date">The date.</param>
    /// <param name="reason">Why it is the first, as a sentence.</param>
    public RowAuditBuilder<TEntity> NotBefore(int year, Expression<Func<TEntity, PartialDate?>> date, string reason)
    {
        var read = date.Compile();
        return Check(
            AuditRules.Order,
            date,
            row => read(row) is { } value && value.Year < year ? $"'{value}' is before {year}. {reason}" : null,
            "Read the source again. If it gives no other date, write null."
        );
    }

    /// <summary>Any other rule for a row.</summary>
    /// <param name="rule">Short name that reports group by: one of <see cref="AuditRules"/>, or the module's
    /// own.</param>
    /// <param name="field">Field that an offence is reported for.</param>
    /// <param name="problem">What is wrong with a row; null if nothing is.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <typeparam name="TField">Type of the field.</typeparam>
    public RowAuditBuilder<TEntity> Check<TField>(
        string rule,
        Expression<Func<TEntity, TField>> field,
        Func<TEntity, string?> problem,
        string remedy
    )
    {
        _audit.Add(new AuditCheck(rule, RowField.Name(field), row => problem((TEntity)row), remedy));
        return this;
    }

    /// <summary>
    /// What tells one fact from another: two rows that agree in all of it say the same thing twice. A row with a null
    /// among the values is not compared.
    /// </summary>
    public RowAuditBuilder<TEntity> Once(params Expression<Func<TEntity, object?>>[] identity)
    {
        var read = identity.Select(value => value.Compile()).ToArray();
        _audit.Add(
            new AuditIdentity(
                [.. identity.Select(value => RowField.Name(value))],
                row => [.. read.Select(value => value((TEntity)row))]
            )
        );
        return this;
    }

    /// <summary>
    /// One fact about several countries has a row for each of them: such rows repeat each other and name each other's
    /// countries.
    /// </summary>
    public RowAuditBuilder<TEntity> RecordedForEach()
    {
        _audit.IsRecordedForEach = true;
        return this;
    }

    private void Add(
        string field,
        Func<TEntity, PartialDate?> first,
        string laterField,
        Func<TEntity, PartialDate?> later
    ) =>
        _audit.Add(
            new AuditCheck(
                AuditRules.Order,
                laterField,
                row =>
                    first((TEntity)row) is { } before
                    && later((TEntity)row) is { } after
                    && after.LastDay < before.FirstDay
                        ? $"'{laterField}' ({after}) is before '{field}' ({before})."
                        : null,
                "Read the source again. Correct the date that it does not have; if it has none, write null."
            )
        );
}
