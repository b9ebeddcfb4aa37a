using System.Reflection;
using Alliance.Graph.Sdk.Diagnostics;

namespace Alliance.Graph.Sdk.Tests.Diagnostics;

public class LoadFaultTests
{
    private static readonly FileNotFoundException _missing = new(
        "Not found.",
        "Optics, Version=1.2.0.0, Culture=neutral, PublicKeyToken=null"
    );

    public static TheoryData<Exception> Misses =>
        [
            _missing,
            new TargetInvocationException(_missing),
            new TypeInitializationException("Lens", _missing),
            new ReflectionTypeLoadException([], [null, _missing]),
        ];

    [Theory]
    [MemberData(nameof(Misses))]
    public void A_missing_assembly_is_named_wherever_it_is_noticed(Exception exception)
    {
        var fault = LoadFault.Of(exception);

        Assert.NotNull(fault);
        Assert.Contains("'Optics' 1.2.0", fault.Problem, StringComparison.Ordinal);
        Assert.Contains("'Optics.dll'", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_of_an_assembly_is_told_in_the_words_of_the_runtime() =>
        Assert.Contains(
            "No method 'Shine'.",
            LoadFault.Of(new MissingMethodException("No method 'Shine'."))?.Problem,
            StringComparison.Ordinal
        );

    [Fact]
    public void Other_faults_are_not_taken_for_it()
    {
        Assert.Null(LoadFault.Of(new FileNotFoundException("Not found.", "/lights, 2014/lights.json")));
        Assert.Null(LoadFault.Of(new TargetInvocationException(new InvalidOperationException())));
        Assert.Null(LoadFault.Of(new TargetInvocationException(null)));
    }
}
