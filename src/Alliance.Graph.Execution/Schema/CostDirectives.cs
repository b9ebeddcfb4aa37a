using System.Globalization;
using Alliance.Graph.Execution.Schema.Scalars;
using Alliance.Graph.Execution.Settings;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Schema;

/// <summary>
/// Says in the schema what fields cost and how long lists can be, so that tools can tell ahead of a request what it
/// costs
/// (https://ibm.github.io/graphql-specs/cost-spec.html).
/// </summary>
internal static class CostDirectives
{
    private const string Cost = "cost";
    private const string ListSize = "listSize";

    public static Directive[] All(ScalarTypes scalars) => [CostDirective(scalars), ListSizeDirective(scalars)];

    /// <summary>A field, or a condition, that costs something else than usual.</summary>
    public static T Costing<T>(this T member, double weight)
        where T : class, IMetadataReader, IMetadataWriter
    {
        member.ApplyDirective(Cost, "weight", weight.ToString(CultureInfo.InvariantCulture));
        return member;
    }

    /// <summary>A connection, whose items are as many as its page has.</summary>
    public static FieldType SizedByPage(this FieldType field, PageLimits limits)
    {
        field.ApplyDirective(
            ListSize,
            directive =>
            {
                directive.AddArgument(
                    new DirectiveArgument("assumedSize") { Value = Math.Min(limits.Default, limits.Maximum) }
                );
                directive.AddArgument(
                    new DirectiveArgument("slicingArguments") { Value = (string[])["first", "last"] }
                );
                directive.AddArgument(new DirectiveArgument("sizedFields") { Value = (string[])["edges", "nodes"] });
                directive.AddArgument(new DirectiveArgument("requireOneSlicingArgument") { Value = false });
            }
        );
        return field;
    }

    /// <summary>A list, which is as long as <c>first</c> says.</summary>
    /// <param name="field">The list.</param>
    /// <param name="otherwise">How long it is at most without that.</param>
    public static FieldType SizedByFirst(this FieldType field, int otherwise)
    {
        field.ApplyDirective(
            ListSize,
            directive =>
            {
                directive.AddArgument(new DirectiveArgument("assumedSize") { Value = otherwise });
                directive.AddArgument(new DirectiveArgument("slicingArguments") { Value = (string[])["first"] });
                directive.AddArgument(new DirectiveArgument("requireOneSlicingArgument") { Value = false });
            }
        );
        return field;
    }

    private static Directive CostDirective(ScalarTypes scalars) =>
        new(Cost, DirectiveLocation.FieldDefinition, DirectiveLocation.InputFieldDefinition)
        {
            Description =
                "What a field costs for each object that has it, or a condition each time that it is used. Without it a field with an object, or a list of them, costs 1 and any other nothing.",
            Arguments = new QueryArguments(
                new QueryArgument(new NonNullGraphType(scalars.Text))
                {
                    Name = "weight",
                    Description = "The cost, a number.",
                }
            ),
        };

    private static Directive ListSizeDirective(ScalarTypes scalars) =>
        new(ListSize, DirectiveLocation.FieldDefinition)
        {
            Description =
                "How many items the list can have, by which the cost of what is selected of them is multiplied.",
            Arguments = new QueryArguments(
                new QueryArgument(scalars.Int)
                {
                    Name = "assumedSize",
                    Description = "As many as this if no argument says it.",
                },
                new QueryArgument(TextList(scalars))
                {
                    Name = "slicingArguments",
                    Description = "Arguments that say it.",
                },
                new QueryArgument(TextList(scalars))
                {
                    Name = "sizedFields",
                    Description = "The fields of the object that are the list.",
                },
                new QueryArgument(scalars.Boolean)
                {
                    Name = "requireOneSlicingArgument",
                    Description = "Whether one of the arguments must be given.",
                    DefaultValue = true,
                }
            ),
        };

    private static ListGraphType TextList(ScalarTypes scalars) => new(new NonNullGraphType(scalars.Text));
}
