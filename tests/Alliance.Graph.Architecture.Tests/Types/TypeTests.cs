using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Alliance.Graph.Architecture.Tests.Repository;
using Snapshooter.Xunit;

namespace Alliance.Graph.Architecture.Tests.Types;

public partial class TypeTests
{
    private static readonly string[] Promised =
    [
        "Alliance.Graph.Domain",
        "Alliance.Graph.Sdk",
        "Alliance.Graph.Sdk.Testing",
    ];

    private static readonly string[] Forbidden =
    [
        "Manager",
        "Helper",
        "Util",
        "Utils",
        "Utility",
        "Common",
        "Shared",
        "Misc",
        "Processor",
        "Impl",
    ];

    // A lock that says for a whole process that it lives.
    private static readonly string[] AllowedState = ["Alliance.Graph.Sdk.Testing.GivenPostgreSql._presence"];

    private static int _guilty;

    /// <summary>
    /// Rooms that promise nothing: what is public in them is public by need. Modules promise nothing either.
    /// </summary>
    public static TheoryData<string> Unpromised =>
        [.. SourceTree.Product.Select(project => project.Name).Except(Promised)];

    [Theory]
    [MemberData(nameof(Unpromised))]
    public void Public_types_are_few_and_listed(string name)
    {
        var types = SourceTree
            .Product.Single(project => project.Name == name)
            .Assembly.GetExportedTypes()
            .Where(type => !type.IsNested && !IsMigration(type))
            .Select(type => type.FullName)
            .Order(StringComparer.Ordinal);

        Snapshot.Match(string.Join('\n', types), $"PublicTypes.{name}");
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        var words = SourceTree
            .Files("*.cs", "src", "modules", "tests")
            .SelectMany(path =>
                path.Split('/')
                    .Select(part =>
                        (
                            Name: Path.GetFileNameWithoutExtension(part),
                            IsTest: path.StartsWith("tests/", StringComparison.Ordinal),
                            Path: path
                        )
                    )
            );
        var types = SourceTree
            .Product.SelectMany(Written)
            .Select(type => (type.Name, IsTest: false, Path: type.FullName!));

        var all = words.Concat(types).ToList();

        Assert.True(all.Count > 100);
        Assert.Empty(all.Where(item => IsVague(item.Name, item.IsTest)).Select(item => item.Path).Distinct());
    }

    [Theory]
    [InlineData("CountryManager", true)]
    [InlineData("SharedTypes", true)]
    [InlineData("Utils", true)]
    [InlineData("ModuleBase", true)]
    [InlineData("StringExtensions", true)]
    [InlineData("DatabaseProvider", false)]
    [InlineData("Baseline", false)]
    [InlineData("Extension", false)]
    public void A_vague_name_is_told_apart(string name, bool isVague) =>
        Assert.Equal(isVague, IsVague(name, isTest: false));

    [Fact]
    public void Nothing_keeps_state_in_a_static_field()
    {
        var types = SourceTree.Product.SelectMany(Written).ToList();

        Assert.True(types.Count > 100);
        Assert.Empty(types.SelectMany(StaticState).Except(AllowedState));
    }

    [Fact]
    public void A_static_field_that_can_change_is_found()
    {
        _guilty++;

        Assert.Equal([$"{typeof(TypeTests).FullName}.{nameof(_guilty)}"], StaticState(typeof(TypeTests)));
    }

    private static IEnumerable<Type> Written(ProjectFile project) =>
        project.Assembly.GetTypes().Where(type => !IsGenerated(type) && !IsMigration(type));

    private static IEnumerable<string> StaticState(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(field => !field.IsInitOnly && !field.IsLiteral)
            .Select(field => $"{type.FullName}.{field.Name}");

    private static bool IsVague(string name, bool isTest)
    {
        var words = Word().Matches(name).Select(match => match.Value).ToList();
        return words.Intersect(Forbidden).Any()
            || words.LastOrDefault() == "Extensions"
            || (!isTest && words.Contains("Base"));
    }

    // Lambdas, state machines and source generators keep caches of their own.
    private static bool IsGenerated(Type? type) =>
        type is not null
        && (
            type.Name.Contains('<')
            || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || type.Namespace?.StartsWith("Alliance.Graph", StringComparison.Ordinal) != true
            || IsGenerated(type.DeclaringType)
        );

    private static bool IsMigration(Type type) => type.Namespace is { } name && MigrationsNamespace().IsMatch(name);

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\.Migrations(\.|$)")]
    private static partial Regex MigrationsNamespace();
}
