using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Settings;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Planning;

/// <summary>
/// Reads <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>, and says what is wrong with them.
/// </summary>
internal sealed class PageRequestReader(RequestArguments arguments, PageLimits limits, List<GraphError> errors)
{
    private static readonly PageRequest Empty = new(0, false, null, null);

    /// <summary>The pages that a request asks for.</summary>
    public static (RequestedPages Pages, IReadOnlyList<GraphError> Errors) ReadAll(
        IEnumerable<ConnectionPlan> connections,
        RequestArguments arguments,
        PageLimits limits
    )
    {
        var errors = new List<GraphError>();
        var ofRows = new PageRequestReader(arguments, limits, errors);
        var ofGroups = new PageRequestReader(arguments, PageLimits.OfGroups, errors);
        var pages = new RequestedPages();
        foreach (var connection in connections)
        {
            var cursors = connection.Page.Cursors.Of(arguments);
            pages.Add(
                connection,
                new RequestedPage(
                    (connection.Grouped is null ? ofRows : ofGroups).Read(
                        connection.Page.Field,
                        cursors,
                        connection.Page.Path
                    ),
                    cursors
                )
            );
        }

        return (pages, errors);
    }

    private PageRequest Read(GraphQLField field, CursorFormat cursors, IReadOnlyList<object> path)
    {
        var first = (int?)arguments.Read(field, "first");
        var last = (int?)arguments.Read(field, "last");
        var faults = errors.Count;
        if (first is not null && last is not null)
        {
            Report(
                ErrorCodes.InvalidPage,
                "'first' and 'last' are both given, but a page is taken from one end only. Leave one of them out."
            );
        }

        CheckSize("first", first);
        CheckSize("last", last);
        var after = ReadCursor("after", isCountedFrom: last is null);
        var before = ReadCursor("before", isCountedFrom: last is not null);
        return errors.Count > faults
            ? Empty
            : new PageRequest(
                first ?? last ?? Math.Min(limits.Default, limits.Maximum),
                Backward: last is not null,
                after.Values,
                before.Values,
                after.Skip + before.Skip
            )
            {
                IsDefaultSize = first is null && last is null,
            };

        void CheckSize(string name, int? size)
        {
            if (size < 0)
            {
                Report(
                    ErrorCodes.InvalidPage,
                    $"'{name}' is {size}, but a page cannot have fewer than 0 items. Give a number from 0 to {limits.Maximum}."
                );
            }
            else if (size > limits.Maximum)
            {
                Report(
                    ErrorCodes.InvalidPage,
                    $"'{name}' is {size}, but a page has at most {limits.Maximum} items. Ask for fewer and go on with '{(name == "first" ? "after" : "before")}'."
                );
            }
        }

        CursorReading ReadCursor(string name, bool isCountedFrom)
        {
            if (arguments.Read(field, name) is not string cursor)
            {
                return default;
            }

            var reading = cursors.Decode(cursor, limits.LongestJump);
            if (reading.Problem is { } code)
            {
                Report(
                    code,
                    code == ErrorCodes.CursorMismatch
                        ? $"The cursor in '{name}' belongs to another connection, filter or order. Take a cursor from an answer of this field with the same 'where' and 'order'."
                        : $"The cursor in '{name}' cannot be read, or leads further than {PageLimits.Reach} pages. Take it unchanged from 'cursor', 'startCursor' or 'endCursor' of an earlier answer."
                );
            }
            else if (reading.Skip > 0 && !isCountedFrom)
            {
                Report(
                    ErrorCodes.InvalidCursor,
                    $"The cursor in '{name}' leads to a page further on and fits one direction only: cursors of 'forwardCursors' go into 'after' with 'first', those of 'backwardCursors' into 'before' with 'last'."
                );
            }

            return reading;
        }

        void Report(string code, string message) =>
            errors.Add(new GraphError(code, message, [arguments.LocationOf(field)]) { Field = path });
    }
}
