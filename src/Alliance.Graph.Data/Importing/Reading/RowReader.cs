using System.Text.Json;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Reads rows of one definition, and checks everything that can be checked of a row by itself.</summary>
internal sealed class RowReader(RowDefinition definition)
{
    /// <summary>
    /// Characters of a key, of which PostgreSQL's index takes 2,704 bytes, those of what stands ahead of it in other
    /// keys included.
    /// </summary>
    private const int LongestKey = 400;

    private readonly RowCheck _check = new();

    /// <summary>
    /// The row as an object of its class; null if its form is wrong, so that there is no such object.
    /// </summary>
    /// <param name="json">The row.</param>
    /// <param name="report">Takes the field, null for the whole row, and what is wrong with it.</param>
    public object? Read(JsonElement json, Action<string?, string> report)
    {
        var hasForm = true;
        void Report(string? field, string text)
        {
            hasForm = false;
            report(field, text);
        }

        try
        {
            _check.Check(json, definition.RowType, Report);
        }
        catch (InvalidOperationException)
        {
            Report(
                null,
                "The row holds half of a surrogate pair (such as '\\ud800'), which is no character. Correct the escape sequence."
            );
        }

        if (!hasForm)
        {
            return null;
        }

        var row = json.Deserialize(definition.RowType, RowJson.Options)!;
        foreach (var check in definition.Checks.Where(check => !check.IsValid(row)))
        {
            report(check.Field, $"{check.Problem} {check.Remedy}");
        }

        if (definition.Key(row) is string { Length: > LongestKey } key)
        {
            report(
                definition.KeyField,
                $"The key has {key.Length} characters, and the longest that databases can find again has {LongestKey}. Write a shorter one."
            );
        }

        foreach (var check in definition.ItemChecks)
        {
            foreach (var field in check.FaultyFields(row))
            {
                report(field, $"{check.Problem} {check.Remedy}");
            }
        }

        return row;
    }

    /// <summary>The key of a row with faults elsewhere, if that field itself can be read.</summary>
    public object? TryReadKey(JsonElement json)
    {
        if (definition.KeyFields.Count > 1)
        {
            return null;
        }

        var field = RowJson
            .Options.GetTypeInfo(definition.RowType)
            .Properties.FirstOrDefault(property => property.Name == definition.KeyField);
        if (
            field is null
            || json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty(definition.KeyField, out var value)
        )
        {
            return null;
        }

        try
        {
            return value.Deserialize(field.PropertyType, RowJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
