using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Differential.Documents;

/// <summary>A query; the same text is asked with several values of its variables.</summary>
/// <param name="Variables">The variables that it may use.</param>
/// <param name="Selections">Fields of the root.</param>
/// <param name="Caller">Who asks it.</param>
internal sealed record Document(IReadOnlyList<Variable> Variables, IReadOnlyList<Selection> Selections, Caller Caller)
{
    /// <summary>The text. Only variables and fragments that are used are declared.</summary>
    public string Text => DocumentWriter.Write(this);
}

/// <summary>A variable.</summary>
/// <param name="Name">Its name without the dollar sign.</param>
/// <param name="Type">Its type as it is declared.</param>
/// <param name="Default">Its default value, if it has one.</param>
internal sealed record Variable(string Name, string Type, Input? Default = null);
