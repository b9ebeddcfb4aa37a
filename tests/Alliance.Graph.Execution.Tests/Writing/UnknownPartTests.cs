using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Writing;

namespace Alliance.Graph.Execution.Tests.Writing;

/// <summary>A part of plans that somebody adds and forgets is a fault wherever plans are gone through, not a hole in the answer.</summary>
public sealed class UnknownPartTests : IDisposable
{
    private readonly AnswerBuffer _buffer = new((_, _, _) => ValueTask.CompletedTask);
    private readonly AnswerSink _sink;
    private readonly ObjectWriter _objects;

    public UnknownPartTests()
    {
        _sink = new AnswerSink(new Utf8JsonWriter(_buffer, JsonOutput.ForData(isChecked: true)), _buffer, null!);
        _objects = new ObjectWriter(_sink, new PlanResults(), null!);
    }

    public void Dispose() => _buffer.Dispose();

    [Fact]
    public void An_unknown_field_of_an_object_is_a_fault()
        => Assert.Throws<UnknownPartException>(() => _objects.Write(ObjectWith(new UnknownField()), null!, 0));

    [Fact]
    public void An_unknown_field_that_could_be_missing_is_a_fault()
        => Assert.Throws<UnknownPartException>(() => Completeness.FindMissing(ObjectWith(new UnknownField()), null!, 0));

    [Fact]
    public void An_unknown_field_of_an_aggregate_is_a_fault()
        => Assert.Throws<UnknownPartException>(
            () => new GroupWriter(_sink, _objects).Aggregate(new AggregateSelection("a", null!, ObjectWith(new UnknownField())), null, ParentRow.Root));

    [Fact]
    public void An_unknown_selection_of_a_connection_is_a_fault()
        => Assert.Throws<UnknownPartException>(() => _objects.Connections.Write(ConnectionWith(new UnknownSelection()), Nothing(), ParentRow.Root));

    [Fact]
    public void An_unknown_selection_is_a_fault_where_items_are_looked_for()
        => Assert.Throws<UnknownPartException>(() => ConnectionWith(new UnknownSelection()).IncompleteItems);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_unknown_fact_of_a_page_is_a_fault(bool isKnownElsewhere)
    {
        ConnectionSelection part = isKnownElsewhere ? new PageFactSelection("a", ConnectionPart.TotalCount) : new UnknownSelection();

        Assert.Throws<UnknownPartException>(
            () => new PageInfoWriter(_sink).Write(ConnectionWith(), Nothing(), new PageInfoSelection("pageInfo", [part]), default, default));
    }

    [Fact]
    public async Task An_unknown_root_field_is_a_fault()
    {
        Assert.Throws<UnknownPartException>(() => new OperationPlan([new UnknownRoot()], [], []));

        // The same plan, made before anybody looked at its cost.
        var plan = new OperationPlan([], [], []) with { Fields = [new UnknownRoot()] };
        var run = new RunOfPlan(null!, null!, null!, null!);
        var executor = new PlanExecutor(run, null!, null!, null!, CancellationToken.None);
        await Assert.ThrowsAsync<UnknownPartException>(
            async () => await new ResultWriter(_sink, run, executor).WriteAsync(plan, new Dictionary<string, JsonElement>(), CancellationToken.None));
    }

    [Fact]
    public void An_unknown_field_has_no_cost()
    {
        var level = new KeyedLevel(null!, ObjectWith(new UnknownField()), 0, []);

        Assert.Throws<UnknownPartException>(() => new OperationPlan([new LookupPlan("a", null!, null!, level, default)], [], []));
    }

    [Fact]
    public void A_value_that_is_not_written_is_found_where_JSON_is_checked()
    {
        using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), JsonOutput.ForData(isChecked: true));
        json.WriteStartObject();
        json.WritePropertyName("forgotten");

        Assert.Throws<InvalidOperationException>(json.WriteEndObject);
    }

    private static ObjectPlan ObjectWith(ObjectField field)
    {
        var plan = new ObjectPlan();
        plan.Add(field);
        return plan;
    }

    private static ConnectionPlan ConnectionWith(params ConnectionSelection[] selections)
    {
        var plan = new ConnectionPlan { Level = null!, List = null!, Page = null! };
        plan.Selections.AddRange(selections);
        return plan;
    }

    private static ConnectionResult Nothing() => new(new PageOfRun(new PageRequest(0, false, null, null), null!));

    private sealed record UnknownField() : ObjectField("unknown")
    {
        public override bool CanBeMissing => true;
    }

    private sealed record UnknownSelection() : ConnectionSelection("unknown");

    private sealed record UnknownRoot() : RootPlan("unknown");
}
