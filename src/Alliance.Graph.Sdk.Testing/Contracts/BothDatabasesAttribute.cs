using System.Reflection;
using Alliance.Graph.Data.Providers;
using Xunit.Sdk;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Runs a theory once on each kind of database.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<DatabaseProviderKind>().Select(kind => new object[] { kind });
}
