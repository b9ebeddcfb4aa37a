namespace Alliance.Graph.Execution.Dictionaries;

/// <summary>The document whose answer is the data dictionary as two tables.</summary>
public static class DictionaryDocument
{
    /// <summary>Name of the table with a row for each field, and for each type that has none.</summary>
    public const string Fields = "fields";

    /// <summary>Name of the table with a row for each value of an enum, and for each type that is none.</summary>
    public const string Values = "values";

    /// <summary>The document.</summary>
    public const string Text = """
        query Dictionary {
          fields: dictionary {
            type: name kind definition module owner since rows
            field: fields { name definition type isNullable isComputed unitKind unit module owner since deprecation withValue share earliest latest }
          }
          values: dictionary { type: name definition module owner since value: values { name definition deprecation } }
        }
        """;
}
