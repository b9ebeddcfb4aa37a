namespace Alliance.Graph.Server.Owners;

/// <summary>What a fault of a module is about, in the order in which an owner would mend them.</summary>
internal enum FaultKind
{
    Package,
    Declarations,
    Wording,
    Calculations,
    Tables,
    Migrations,
    Imports,
    StarterData,
    Report,
}
