namespace Alliance.Graph.Sdk.Testing;

/// <summary>What a test database holds when a test gets it.</summary>
public enum TestContent
{
    /// <summary>Nothing, not even tables.</summary>
    Nothing,

    /// <summary>The tables of all modules, without rows.</summary>
    Tables,

    /// <summary>The tables with the starter data of all modules.</summary>
    StarterData,
}
