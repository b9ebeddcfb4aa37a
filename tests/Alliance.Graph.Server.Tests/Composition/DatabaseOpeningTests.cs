using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Configuration;

namespace Alliance.Graph.Server.Tests.Composition;

public sealed class DatabaseOpeningTests
{
    [Fact]
    public void A_table_of_another_module_is_refused_in_our_own_words()
    {
        var graph = GraphComposer.Compose([new CoreModule(), new TrespassingModule()]);

        var refusal = Assert.Throws<CompositionException>(() =>
            DatabaseOpening.Open(graph, new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=nothing.db"))
        );

        var diagnostic = Assert.Single(refusal.Diagnostics);
        Assert.Equal((DiagnosticCodes.ForeignTable, "trespassing"), (diagnostic.Code, diagnostic.Module));
    }
}
