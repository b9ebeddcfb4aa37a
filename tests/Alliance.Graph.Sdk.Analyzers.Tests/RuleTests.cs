using System.Text.RegularExpressions;

namespace Alliance.Graph.Sdk.Analyzers.Tests;

public sealed class RuleTests
{
    [Theory]
    [InlineData(".Field(light => light.Name, \"\")", "AG0001")]
    [InlineData(".Field(light => light.Name, \" \")", "AG0001")]
    [InlineData(".One<Keeper>(\"keeper\", light => light.Name, description: \"\")", "AG0001")]
    [InlineData(".Field(light => light.Colour, \"Colour of the light.\")", "AG0002")]
    [InlineData(".Computed(\"colours\", light => new List<Colour?> { light.Colour }, \"Its colours.\")", "AG0002")]
    [InlineData(".Computed(\"form\", light => light.Name.Normalize(), \"Its name in another form.\")", "AG0003")]
    [InlineData(".Computed(\"loud\", light => Shout(light.Name), \"Its name, loud.\")", "AG0003")]
    [InlineData(".Computed(\"upper\", light => light.Name.ToUpper(), \"Its name in capitals.\")", "AG0003")]
    [InlineData(".Computed(\"root\", light => Math.Sqrt(light.Height), \"The root of its height.\")", "AG0003")]
    [InlineData(".Computed(\"flag\", light => light.Told.HasFlag(Told.Yes), \"Whether it is told.\")", "AG0003")]
    [InlineData(
        ".Computed(\"words\", light => light.Name.Split(' ').Length, \"How many words its name has.\")",
        "AG0003"
    )]
    [InlineData(".OrderBy(light => light.Name.Normalize())", "AG0003")]
    [InlineData(".VisibleTo(caller => light => Shout(light.Name) == \"a!\")", "AG0003")]
    [InlineData(
        ".Computed(\"age\", light => (DateTime.UtcNow - light.SeenAt).Days, \"Days since it was seen.\")",
        "AG0004"
    )]
    [InlineData(
        ".Computed(\"age\", light => light.SeenAt < DateTime.Today, \"Whether it was seen before today.\")",
        "AG0004"
    )]
    [InlineData(
        ".Batch<string, string>(\"text\", light => light.Key, async (keys, context, cancellation) => keys.ToDictionary(key => key, key => File.ReadAllText(key)), \"What a file says.\")",
        "AG0005"
    )]
    [InlineData(
        ".ConnectionThrough<LightKeeper, Keeper>(\"keepers\", link => link.KeeperKey, link => link.LightKey, \"Who keeps it.\")",
        "AG0007"
    )]
    public async Task Guilty_declarations_are_found(string calls, string rule) =>
        Assert.Equal([rule], (await AnalysedModule.AnalyseNodeAsync(calls)).Select(found => found.Id));

    [Theory]
    [InlineData(
        ".Field(light => light.Name, \"Name of the light.\").Field(light => light.Told, \"Whether it is told.\")"
    )]
    [InlineData(
        ".Computed(\"short\", light => light.Name.Trim().ToLower().Substring(0, 3), \"The beginning of its name.\")"
    )]
    [InlineData(".Computed(\"round\", light => Math.Round(light.Height / 2m, 1), \"Half of its height.\")")]
    [InlineData(".Computed(\"year\", light => light.SeenAt.AddDays(1).Year, \"Year of the day behind.\")")]
    [InlineData(
        ".Computed(\"loud\", light => light.Name == Shout(\"a\"), \"Whether its name is loud, of which .NET makes a value first.\")"
    )]
    [InlineData(
        ".Computed(\"others\", light => Entities.Of<Light>().Count(other => other.Name.Contains(light.Name)), \"How many are named after it.\")"
    )]
    [InlineData(".VisibleTo(caller => light => caller.Reviews(\"harbour-lights\") || light.Name.StartsWith(\"A\"))")]
    [InlineData(
        ".Batch<string, DateTime>(\"asked\", light => light.Key, async (keys, context, cancellation) => keys.ToDictionary(key => key, _ => context.Clock.GetUtcNow().UtcDateTime), \"When it was asked.\")"
    )]
    [InlineData(
        ".Batch<string, string>(\"loud\", light => light.Key, async (keys, context, cancellation) => keys.ToDictionary(key => key, key => Shout(key).Normalize()), \"Its key, loud.\")"
    )]
    [InlineData(
        ".ConnectionThrough<LightKeeper, Keeper>(\"keepers\", link => link.LightKey, link => link.KeeperKey, \"Who keeps it.\")"
    )]
    [InlineData(
        ".Through<LightKeeper>(link => link.LightKey).Connection<Keeper>(\"keepers\", link => link.KeeperKey, \"Who keeps it.\")"
    )]
    public async Task Good_declarations_are_left_alone(string calls) =>
        Assert.Empty((await AnalysedModule.AnalyseNodeAsync(calls)).Select(found => found.ToString()));

    [Theory]
    [InlineData(
        "public override void ConfigureModel(ModelBuilder model) => model.Entity<Light>().ToTable(\"lights\");",
        "AG0006"
    )]
    [InlineData(
        "public override void ConfigureModel(ModelBuilder model) => model.Entity<Light>().ToTable(\"harbourlights\");",
        "AG0006"
    )]
    [InlineData(
        "private const string Name = \"lights\"; public override void ConfigureModel(ModelBuilder model) => model.Entity<Light>(light => light.ToTable(Name));",
        "AG0006"
    )]
    [InlineData("public int Seconds => Environment.TickCount;", "AG0004")]
    [InlineData("public bool IsThere => Directory.Exists(\"lights\");", "AG0005")]
    [InlineData("public object File => new FileInfo(\"lights\");", "AG0005")]
    public async Task Guilty_modules_are_found(string members, string rule) =>
        Assert.Equal([rule], (await AnalysedModule.AnalyseAsync(members)).Select(found => found.Id));

    [Theory]
    [InlineData(
        "public override void ConfigureModel(ModelBuilder model) => model.Entity<Light>().ToTable(\"harbour_lights_lights\");"
    )]
    [InlineData(
        "public override void ConfigureModel(ModelBuilder model) => model.Entity<Light>().ToTable(NameOf(\"lights\")); private static string NameOf(string name) => name;"
    )]
    [InlineData("public string File => Path.Combine(\"a\", \"b\");")]
    [InlineData("public Stream Data => typeof(Light).Assembly.GetManifestResourceStream(\"lights.json\")!;")]
    public async Task Good_modules_are_left_alone(string members) =>
        Assert.Empty((await AnalysedModule.AnalyseAsync(members)).Select(found => found.ToString()));

    [Fact]
    public async Task A_message_names_what_is_wrong_and_what_to_do()
    {
        var found = Assert.Single(
            await AnalysedModule.AnalyseNodeAsync(
                ".ConnectionThrough<LightKeeper, Keeper>(\"keepers\", link => link.KeeperKey, link => link.LightKey, \"Who keeps it.\")"
            )
        );

        Assert.Contains(
            "'.Through<LightKeeper>(own key).Connection<Keeper>(",
            found.GetMessage(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_rule_has_a_section_on_the_page_with_guilty_and_good_code()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ANALYZERS.md"));
        var sections = Regex.Split(page, "^## ", RegexOptions.Multiline).Skip(1).ToDictionary(section => section[..6]);

        Assert.Equal(Rules.All.Select(rule => rule.Id), sections.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            Rules.All,
            rule =>
            {
                Assert.StartsWith($"{rule.Id}: {rule.Title}", sections[rule.Id], StringComparison.Ordinal);
                Assert.Equal(2, Regex.Count(sections[rule.Id], "^```csharp", RegexOptions.Multiline));
            }
        );
    }
}
