namespace Alliance.Graph.Data.Importing.Files;

/// <summary>What an import is doing.</summary>
public enum ImportPhase
{
    /// <summary>Reading and checking a file; nothing is changed yet.</summary>
    Reading,

    /// <summary>Writing a file's rows, in the one transaction of the import.</summary>
    Writing,
}
