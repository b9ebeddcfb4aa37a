using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Tests.Answers;

/// <summary>
/// A part of plans that somebody adds and forgets is a fault wherever plans are gone through, not a hole in the answer.
/// </summary>
public sealed class UnknownPartTests : IDisposable
{
    private readonly AnswerBuffer _buffer = new((_, _, _) => ValueTask.CompletedTask);

    public void Dispose() => _buffer.Dispose();

    [Fact]
    public void An_unknown_field_of_an_object_is_a_fault()
    {
        var plan = ObjectWith(new UnknownField());

        Assert.Throws<UnknownPartException>(() => Objects(SinkFor([.. plan.Fields])).Write(plan, null!, 0));
    }

    [Fact]
    public void An_unknown_field_that_could_be_missing_is_a_fault() =>
        Assert.Throws<UnknownPartException>(() => Completeness.FindMissing(ObjectWith(new UnknownField()), null!, 0));

    [Fact]
    public void An_unknown_field_of_an_aggregate_is_a_fault()
    {
        var aggregate = new AggregateSelection("a", null!, ObjectWith(new UnknownField()), Rows: null);
        var sink = SinkFor(aggregate);

        Assert.Throws<UnknownPartException>(() =>
            new GroupWriter(sink, Objects(sink)).Aggregate(aggregate, null, ParentRow.Root)
        );
    }

    [Fact]
    public void An_unknown_selection_of_a_connection_is_a_fault()
    {
        var selection = new UnknownSelection();

        Assert.Throws<UnknownPartException>(() =>
            Objects(SinkFor(selection)).Connections.Write(ConnectionWith(selection), Nothing(), ParentRow.Root)
        );
    }

    [Fact]
    public void An_unknown_selection_is_a_fault_where_items_are_looked_for() =>
        Assert.Throws<UnknownPartException>(() => ConnectionWith(new UnknownSelection()).IncompleteItems);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unknown_fact_of_a_page_is_a_fault(bool isKnownElsewhere)
    {
        ConnectionSelection part = isKnownElsewhere
            ? new PageFactSelection("a", ConnectionPart.TotalCount)
            : new UnknownSelection();

        Assert.Throws<UnknownPartException>(() =>
            new PageInfoWriter(SinkFor(part)).Write(
                ConnectionWith(),
                Nothing(),
                new PageInfoSelection("pageInfo", [part]),
                default,
                default
            )
        );
    }

    [Fact]
    public async Task An_unknown_root_field_is_a_fault()
    {
        var plan = new OperationPlan([new UnknownRoot()], [], []);
        var run = new PlanRun(null!, null!);
        var executor = new PlanExecutor(run, null!, null!, null!, CancellationToken.None);

        await Assert.ThrowsAsync<UnknownPartException>(async () =>
            await new ResultWriter(SinkOf(plan), run, executor).WriteAsync(
                plan,
                new Dictionary<string, JsonElement>(),
                CancellationToken.None
            )
        );
    }

    [Fact]
    public void An_unknown_root_field_has_no_cost() =>
        Assert.Throws<UnknownPartException>(() => CostPart.Of(new OperationPlan([new UnknownRoot()], [], [])));

    [Fact]
    public void An_unknown_field_has_no_cost()
    {
        var level = new KeyedLevel(null!, ObjectWith(new UnknownField()), 0, []);

        Assert.Throws<UnknownPartException>(() =>
            CostPart.Of(new OperationPlan([new LookupPlan("a", null!, null!, level, default)], [], []))
        );
    }

    [Fact]
    public void A_part_that_its_plan_does_not_name_is_a_fault() =>
        Assert.Throws<IndexOutOfRangeException>(() => SinkFor().Parts.Of(new UnknownField()));

    // JSON takes the parts of an object by the number of its first field.
    [Fact]
    public void Parts_of_one_object_have_numbers_that_follow_each_other()
    {
        var inner = ObjectWith(new TypeNameField("a", "A"));
        inner.Add(new TypeNameField("b", "B"));
        var outer = ObjectWith(new PartField("x", null, inner));
        outer.Add(new PartField("y", null, ObjectWith(new TypeNameField("c", "C"))));

        PlanPart.NumberAll(outer.Fields);

        Assert.Equal([0, 1], outer.Fields.Select(field => field.Number));
        Assert.Equal([2, 3], inner.Fields.Select(field => field.Number));
    }

    [Fact]
    public void A_value_that_is_not_written_is_found_where_JSON_is_checked()
    {
        using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), JsonOutput.ForData(isChecked: true));
        json.WriteStartObject();
        json.WritePropertyName("forgotten");

        Assert.Throws<InvalidOperationException>(json.WriteEndObject);
    }

    private static ObjectWriter Objects(AnswerSink sink) => new(sink, new PlanResults(), null!);

    private AnswerSink SinkFor(params PlanPart[] parts) => SinkOf(new OperationPlan([new RootOf(parts)], [], []));

    private AnswerSink SinkOf(OperationPlan plan) =>
        new(
            new Utf8JsonWriter(_buffer, JsonOutput.ForData(isChecked: true)),
            _buffer,
            JsonParts.Of(plan),
            new CutLists(),
            null!
        );

    private static ObjectPlan ObjectWith(ObjectField field)
    {
        var plan = new ObjectPlan();
        plan.Add(field);
        return plan;
    }

    private static ConnectionPlan ConnectionWith(params ConnectionSelection[] selections)
    {
        var plan = new ConnectionPlan
        {
            Level = null!,
            List = null!,
            Page = null!,
        };
        plan.Selections.AddRange(selections);
        return plan;
    }

    private static ConnectionResult Nothing() => new(new RequestedPage(new PageRequest(0, false, null, null), null!));

    private sealed record UnknownField() : ObjectField("unknown")
    {
        public override bool CanBeMissing => true;
    }

    private sealed record UnknownSelection() : ConnectionSelection("unknown");

    private sealed record UnknownRoot() : RootPlan("unknown");

    private sealed record RootOf(IReadOnlyList<PlanPart> Below) : RootPlan("root")
    {
        public override IEnumerable<PlanPart> Parts => Below;
    }
}
