using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Parsing;

/// <summary>
/// Size of a part of a document with its fragments expanded. Numbers stop at the largest one that fits.
/// </summary>
internal readonly record struct DocumentSize
{
    /// <summary>Levels of fields.</summary>
    public int Depth { get; private init; }

    /// <summary>Fields.</summary>
    public int Fields { get; private init; }

    /// <summary>Fields with another name.</summary>
    public int Aliases { get; private init; }

    /// <summary>Directives.</summary>
    public int Directives { get; private init; }

    /// <summary>Fragments within fragments.</summary>
    public int Nesting { get; init; }

    /// <summary>Lists within each other, if the part stands below <c>__schema</c> or <c>__type</c>.</summary>
    private int Lists { get; init; }

    /// <summary>Lists within each other below <c>__schema</c> or <c>__type</c>.</summary>
    public int Introspection { get; private init; }

    /// <summary>Lists in all, if the part stands below <c>__schema</c> or <c>__type</c>.</summary>
    private int AllLists { get; init; }

    /// <summary>Lists in all below <c>__schema</c> or <c>__type</c>.</summary>
    public int IntrospectionLists { get; private init; }

    public DocumentSize And(DocumentSize other) =>
        new()
        {
            Depth = Math.Max(Depth, other.Depth),
            Fields = Sum(Fields, other.Fields),
            Aliases = Sum(Aliases, other.Aliases),
            Directives = Sum(Directives, other.Directives),
            Nesting = Math.Max(Nesting, other.Nesting),
            Lists = Math.Max(Lists, other.Lists),
            Introspection = Math.Max(Introspection, other.Introspection),
            AllLists = Sum(AllLists, other.AllLists),
            IntrospectionLists = Sum(IntrospectionLists, other.IntrospectionLists),
        };

    /// <summary>With the field that this is selected of.</summary>
    public DocumentSize Below(GraphQLField field)
    {
        var name = field.Name.Value.Span;
        var lists = Lists + (name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? 1 : 0);
        var allLists = name
            is "types"
                or "fields"
                or "args"
                or "inputFields"
                or "enumValues"
                or "interfaces"
                or "possibleTypes"
                or "directives"
            ? Sum(AllLists, 1)
            : AllLists;
        var isIntrospection = name is "__schema" or "__type";
        return this with
        {
            Depth = Depth + 1,
            Fields = Sum(Fields, 1),
            Aliases = Sum(Aliases, field.Alias is null ? 0 : 1),
            Lists = lists,
            Introspection = Math.Max(Introspection, isIntrospection ? lists : 0),
            AllLists = isIntrospection ? 0 : allLists,
            IntrospectionLists = Sum(IntrospectionLists, isIntrospection ? allLists : 0),
        };
    }

    public DocumentSize Spread() => this with { Nesting = Nesting + 1 };

    /// <summary>With the directives that stand on it.</summary>
    public DocumentSize With(int directives) =>
        directives == 0 ? this : this with { Directives = Sum(Directives, directives) };

    private static int Sum(int one, int other) => (int)Math.Min((long)one + other, int.MaxValue);
}
