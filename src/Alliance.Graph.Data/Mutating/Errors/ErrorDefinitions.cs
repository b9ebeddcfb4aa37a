using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Mutating.Errors;

/// <summary>The errors that every room knows, as types of the graph, and how to declare others.</summary>
public static class ErrorDefinitions
{
    /// <summary>Owner of what no module declares.</summary>
    public const string Owner = "host";

    /// <summary>A field of the input is wrong.</summary>
    public static ValueDefinition InvalidInput { get; } =
        Of<InvalidInputError>(
            "A field of the input has a value that it must not have.",
            Field(
                (InvalidInputError error) => error.Path,
                "path",
                "The way to the field, from the argument 'input': names, and places in lists from 0."
            )
        );

    /// <summary>The caller may not.</summary>
    public static ValueDefinition NotAllowed { get; } =
        Of<NotAllowedError>(
            "You may not do this.",
            Field((NotAllowedError error) => error.Roles, "roles", "The roles that may.")
        );

    /// <summary>It is not there.</summary>
    public static ValueDefinition Missing { get; } =
        Of<MissingError>(
            "What is to be changed is not there.",
            Field(
                (MissingError error) => error.Path,
                "path",
                "The field of the input that names it, from the argument 'input'."
            )
        );

    /// <summary>Somebody was faster.</summary>
    public static ValueDefinition VersionConflict { get; } =
        Of<VersionConflictError>(
            "Somebody else has changed it since you looked.",
            Field(
                (VersionConflictError error) => error.ExpectedVersion,
                "expectedVersion",
                "The version that you have seen."
            ),
            Field((VersionConflictError error) => error.Version, "version", "The version that there is."),
            Field((VersionConflictError error) => error.ChangedAt, "changedAt", "When it was written last."),
            Field(
                (VersionConflictError error) => error.ChangedBy,
                "changedBy",
                "Who wrote it last, by the name of their key or token; null if they have none.",
                isNullable: true
            ),
            Field(
                (VersionConflictError error) => error.Differences,
                "differences",
                "In what yours differs from what there is; empty if you have sent nothing to compare."
            )
        );

    /// <summary>A part of a conflict.</summary>
    public static ValueDefinition Difference { get; } =
        new(
            nameof(FieldDifference),
            "A field that two have written differently.",
            Owner,
            typeof(FieldDifference),
            [
                Field((FieldDifference difference) => difference.Field, "field", "Name of the field."),
                Field(
                    (FieldDifference difference) => difference.Yours,
                    "yours",
                    "What you want to write, as answers write it; null if nothing.",
                    isNullable: true
                ),
                Field(
                    (FieldDifference difference) => difference.Theirs,
                    "theirs",
                    "What there is, as answers write it; null if nothing.",
                    isNullable: true
                ),
            ]
        );

    /// <summary>Declares an error, which has a code and a message first of all.</summary>
    public static ValueDefinition Of<TError>(string description, params IReadOnlyList<ValueFieldDefinition> fields)
        where TError : MutationError =>
        new(
            typeof(TError).Name,
            description,
            Owner,
            typeof(TError),
            [
                Field((TError error) => error.Message, "message", "For people: what, why, what to do."),
                Field((TError error) => error.Code, "code", "For programs."),
                .. fields,
            ]
        );

    /// <summary>Declares a field of an error.</summary>
    public static ValueFieldDefinition Field<TSource, TValue>(
        Expression<Func<TSource, TValue>> selector,
        string name,
        string description,
        bool isNullable = false
    ) => new(name, description, Owner, selector, isNullable, IsComputed: false);
}
