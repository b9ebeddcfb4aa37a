namespace Alliance.Graph.Server.Tests.Composition;

/// <summary>Where a module's code needs another assembly.</summary>
public enum NeedPlace
{
    Type,
    Constructor,
    Manifest,
    Schema,
    Imports,
    Model,
}
