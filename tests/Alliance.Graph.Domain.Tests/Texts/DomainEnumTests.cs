using System.ComponentModel;
using System.Reflection;

namespace Alliance.Graph.Domain.Tests;

/// <summary>What holds for every enum that the domain promises, also for one added tomorrow.</summary>
public sealed class DomainEnumTests
{
    public static TheoryData<Type> Enums() =>
        [.. typeof(CountryCode).Assembly.GetExportedTypes().Where(type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_member_has_a_text_of_its_own_that_reads_back(Type type) => Call(nameof(ReadsBack), type);

    [Theory]
    [MemberData(nameof(Enums))]
    public void The_enum_and_every_member_have_a_sentence_for_clients(Type type)
    {
        MemberInfo[] members = [type, .. type.GetFields(BindingFlags.Public | BindingFlags.Static)];

        Assert.All(
            members,
            member =>
            {
                var text = member.GetCustomAttribute<DescriptionAttribute>()?.Description;

                Assert.NotNull(text);
                Assert.Matches(@"^[A-Z].{9,}\.$", text);
            }
        );
    }

    [Fact]
    public void The_domain_has_enums_to_check() => Assert.Contains(typeof(ReportKind), Enums());

    private static void ReadsBack<TEnum>()
        where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>();

        Assert.All(
            values,
            value =>
            {
                var text = EnumText.ToText(value);
                Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", text);
                Assert.Equal(value, EnumText.Parse<TEnum>(text));
            }
        );
        Assert.Equal(values.Length, EnumText.Texts<TEnum>().Distinct().Count());
    }

    private static void Call(string method, Type type) =>
        typeof(DomainEnumTests)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Action>()();
}
