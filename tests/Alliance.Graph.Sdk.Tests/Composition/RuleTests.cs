using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Schema;
using Alliance.Graph.Sdk.Tests.Satellites;

namespace Alliance.Graph.Sdk.Tests.Composition;

public class RuleTests
{
    private static readonly Caller _swede = new("sven", [CallerRole.Rapporteur], [CountryCode.Parse("SE", null)], []);
    private static readonly Caller _reviewer = new("rita", [CallerRole.Reviewer], [], ["zeal"]);

    [Fact]
    public void A_node_without_a_rule_is_seen_by_all()
    {
        var graph = GraphComposer.Compose([Satellite.Core, Satellite.Lights]).Definition;

        Assert.All(graph.Nodes, node => Assert.Null(node.Rule));
        Assert.Null(graph.SightOf(_swede));
    }

    [Fact]
    public void A_rule_holds_for_each_row_and_caller()
    {
        var rule = RuleOf(lights =>
            lights.VisibleTo(caller => light => caller.Is(CallerRole.Reviewer) || light.Name == caller.Name)
        );

        Assert.True(Sees(rule, _reviewer, "anything"));
        Assert.True(Sees(rule, _swede, "sven"));
        Assert.False(Sees(rule, _swede, "rita"));
    }

    [Fact]
    public void Several_rules_must_all_hold()
    {
        var rule = RuleOf(lights =>
            lights
                .VisibleTo(caller => light => light.Name == "a" || light.Name == "b")
                .VisibleTo(caller => light => caller.Reviews(light.Name) || light.Name != "b")
        );

        Assert.True(Sees(rule, _swede, "a"));
        Assert.False(Sees(rule, _swede, "b"));
        Assert.True(Sees(rule, new Caller(null, [CallerRole.Reviewer], [], ["b"]), "b"));
        Assert.False(Sees(rule, _swede, "c"));
    }

    [Fact]
    public void A_name_that_the_caller_does_not_have_is_equal_to_nothing()
    {
        var rule = RuleOf(lights => lights.VisibleTo(caller => light => light.Nickname == caller.Name));
        var reversed = RuleOf(lights => lights.VisibleTo(caller => light => caller.Name == light.Nickname));

        foreach (var same in new[] { rule, reversed })
        {
            Assert.False(Sees(same, Caller.Anonymous, "x", nickname: null));
            Assert.False(Sees(same, Caller.Anonymous, "x", nickname: ""));
            Assert.True(Sees(same, _swede, "x", nickname: "sven"));
            Assert.False(Sees(same, _swede, "x", nickname: null));
        }
    }

    [Fact]
    public void Not_equal_is_the_opposite_of_equal()
    {
        var rule = RuleOf(lights => lights.VisibleTo(caller => light => light.Nickname != caller.Name));

        Assert.True(Sees(rule, Caller.Anonymous, "x", nickname: null));
        Assert.True(Sees(rule, _swede, "x", nickname: null));
        Assert.True(Sees(rule, _swede, "x", nickname: "rita"));
        Assert.False(Sees(rule, _swede, "x", nickname: "sven"));
    }

    [Fact]
    public void Questions_about_the_callers_lists_have_an_answer_for_everybody()
    {
        var rule = RuleOf(lights =>
            lights.VisibleTo(caller =>
                light =>
                    caller.Roles.Any(role => role == CallerRole.Operator)
                    || light.Year < caller.Countries.Count
                    || caller.Countries.Any(country => country == light.CountryCode)
                    || (caller.Name == null && caller.Modules.Count > 0)
            )
        );

        Assert.All(
            rule.Values,
            value => Assert.All([Caller.Anonymous, _swede, _reviewer], caller => Assert.NotNull(value.Of(caller)))
        );
        Assert.True(Sees(rule, _swede, "x"));
        Assert.False(Sees(rule, _reviewer, "x"));
    }

    [Fact]
    public void What_not_every_caller_has_an_answer_for_is_refused()
    {
        const string Problem = "takes the caller to where the database cannot follow";

        Refused(Problem, lights => lights.VisibleTo(caller => light => string.Equals(light.Name, caller.Name)));
        Refused(Problem, lights => lights.VisibleTo(caller => light => light.Name.StartsWith(caller.Name!)));
        Refused(Problem, lights => lights.VisibleTo(caller => light => light.Colours!.Contains(caller.Name!)));
        Refused(Problem, lights => lights.VisibleTo(caller => light => light.Name == caller.Modules.FirstOrDefault()));
        Refused(Problem, lights => lights.VisibleTo(caller => light => light.Name == caller.Modules[0]));
        Refused(
            Problem,
            lights =>
                lights.VisibleTo(caller => light => caller.Name != null && light.IsManned && caller.Name.Length > 1)
        );
        Refused(Problem, lights => lights.VisibleTo(caller => light => (light.IsManned ? caller.Name : "x") == null));
    }

    [Fact]
    public void A_rule_that_asks_the_clock_is_refused()
    {
        Refused(
            "takes the caller to where the database cannot follow",
            lights => lights.VisibleTo(caller => light => caller.Is(CallerRole.Reader) && DateTime.UtcNow.Year > 2000)
        );
        Assert.Contains(
            DiagnosticCodes.NotPortable,
            Assert
                .Throws<CompositionException>(() =>
                    Compose(lights => lights.VisibleTo(caller => light => light.Year < DateTime.UtcNow.Year))
                )
                .Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_asked_of_the_caller_is_a_value_and_nothing_else_of_the_rule_is()
    {
        var rule = RuleOf(lights =>
            lights.VisibleTo(caller =>
                light =>
                    (caller.Is(CallerRole.Secretariat) && caller.Countries.Count > 0)
                    || caller.Reviews("zeal")
                    || caller.Reviews(light.Name)
                    || light.Name.Length > 3
            )
        );

        Assert.Equal([typeof(bool), typeof(IEnumerable<string>)], rule.Values.Select(value => value.Type));
        Assert.Equal(true, rule.Values[0].Of(_reviewer));
        Assert.Equal(false, rule.Values[0].Of(_swede));
        Assert.Equal(new[] { "zeal" }, rule.Values[1].Of(_reviewer));
    }

    [Fact]
    public void Callers_who_see_the_same_have_the_same_sight()
    {
        var graph = Compose(lights =>
            lights.VisibleTo(caller => light => caller.Is(CallerRole.Secretariat) || caller.Reviews(light.Name))
        );

        Assert.Equal(graph.SightOf(Caller.Anonymous), graph.SightOf(_swede));
        Assert.NotEqual(graph.SightOf(_swede), graph.SightOf(_reviewer));
        Assert.NotEqual(
            graph.SightOf(new Caller(null, [CallerRole.Reviewer], [], ["a\",\"b"])),
            graph.SightOf(new Caller(null, [CallerRole.Reviewer], [], ["a", "b"]))
        );
    }

    [Fact]
    public void A_rule_that_is_made_elsewhere_is_refused()
    {
        Expression<Func<Lighthouse, bool>> all = light => true;

        Refused("made when the rule is asked", lights => lights.VisibleTo(caller => all));
    }

    [Fact]
    public void A_rule_that_hands_the_caller_on_is_refused() =>
        Refused(
            "takes the caller to where the database cannot follow",
            lights => lights.VisibleTo(caller => light => Knows(caller, light))
        );

    [Fact]
    public void A_rule_that_comes_back_to_itself_is_refused() =>
        Refused(
            "would depend on itself",
            lights =>
                lights.VisibleTo(caller =>
                    light => Entities.Of<Lighthouse>().Any(other => other.Name == light.Nickname)
                )
        );

    [Fact]
    public void A_rule_that_the_databases_would_understand_otherwise_is_refused() =>
        Assert.Contains(
            DiagnosticCodes.NotPortable,
            Assert
                .Throws<CompositionException>(() =>
                    Compose(lights => lights.VisibleTo(caller => light => light.Name.ToUpper() == caller.Name))
                )
                .Message,
            StringComparison.Ordinal
        );

    private static bool Knows(Caller caller, Lighthouse light) => caller.Name == light.Name;

    private static void Refused(string problem, Action<NodeBuilder<Lighthouse>> rule)
    {
        var message = Assert.Throws<CompositionException>(() => Compose(rule)).Message;
        Assert.Contains(DiagnosticCodes.InvalidRule, message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    private static RowRule RuleOf(Action<NodeBuilder<Lighthouse>> rule) => Compose(rule).Node(typeof(Lighthouse)).Rule!;

    private static GraphDefinition Compose(Action<NodeBuilder<Lighthouse>> rule) =>
        GraphComposer
            .Compose([
                Satellite.Core,
                new TestModule(
                    "zeal",
                    schema =>
                    {
                        var lights = schema
                            .Node<Lighthouse>(light => light.Key, "A lighthouse.")
                            .Field(light => light.Name, "The name.");
                        rule(lights);
                    }
                ),
            ])
            .Definition;

    private static bool Sees(RowRule rule, Caller caller, string name, string? nickname = null) =>
        ((Expression<Func<Lighthouse, bool>>)rule.For(caller)).Compile()(
            new Lighthouse
            {
                Key = "key",
                Name = name,
                Nickname = nickname,
                CountryCode = CountryCode.Parse("SE", null),
                Height = 1,
                Lamp = new Lamp { Maker = "maker" },
                Lens = default,
                Lenses = [],
            }
        );
}
