using System.Linq.Expressions;
using System.Text.Json;
using Alliance.Graph.Core.Sourcing;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Core.Imports;

/// <summary>Rules that several of core's files share.</summary>
internal static class FileBuilderChecks
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public static FileBuilder<TRow, TEntity> NotBlank<TRow, TEntity>(
        this FileBuilder<TRow, TEntity> file, params Expression<Func<TRow, string?>>[] fields)
        where TRow : class
        where TEntity : class
    {
        foreach (var field in fields)
        {
            var read = field.Compile();
            file.Check(
                FieldName(field),
                row => !string.IsNullOrWhiteSpace(read(row)),
                "The text is empty.",
                "Write a text, or leave out the row.");
        }

        return file;
    }

    public static FileBuilder<TRow, TEntity> Sourced<TRow, TEntity>(this FileBuilder<TRow, TEntity> file)
        where TRow : SourcedRow
        where TEntity : class
        => file.NotBlank(row => row.Source);

    public static FileBuilder<TRow, TEntity> YearInRange<TRow, TEntity>(
        this FileBuilder<TRow, TEntity> file, string field, Func<TRow, int?> year)
        where TRow : class
        where TEntity : class
        => file.Check(
            field,
            row => year(row) is null or (>= FirstYear and <= LastYear),
            $"The year is not between {FirstYear} and {LastYear}.",
            "Write the year with four digits; if it is not known, write null where the file allows it.");

    public static FileBuilder<TRow, TEntity> PositionFromOne<TRow, TEntity>(
        this FileBuilder<TRow, TEntity> file, Expression<Func<TRow, int>> field)
        where TRow : class
        where TEntity : class
    {
        var read = field.Compile();
        return file.Check(
            FieldName(field), row => read(row) >= 1, "The place is less than 1.", "Number the rows from 1.");
    }

    public static FileBuilder<TRow, TEntity> NoRepeats<TRow, TEntity, TItem>(
        this FileBuilder<TRow, TEntity> file, Expression<Func<TRow, List<TItem>?>> field)
        where TRow : class
        where TEntity : class
    {
        var read = field.Compile();
        return file.Check(
            FieldName(field),
            row => read(row) is not { } items || items.Distinct().Count() == items.Count,
            "The list names something twice.",
            "Name it once.");
    }

    private static string FieldName(LambdaExpression field)
        => JsonNamingPolicy.CamelCase.ConvertName(((MemberExpression)field.Body).Member.Name);
}
