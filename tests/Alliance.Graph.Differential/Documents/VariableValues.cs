namespace Alliance.Graph.Differential.Documents;

/// <summary>The values of a document's variables in one request, and what inputs mean with them.</summary>
/// <param name="declared">The variables.</param>
/// <param name="given">Values that the request sends.</param>
internal sealed class VariableValues(IReadOnlyList<Variable> declared, IReadOnlyDictionary<string, Input> given)
{
    /// <summary>
    /// The input without variables; null if it is a variable that has no value, as if nothing was written.
    /// </summary>
    public Input? Resolve(Input input) =>
        input switch
        {
            VariableInput variable => given.TryGetValue(variable.VariableName, out var value)
                ? value
                : declared.Single(item => item.Name == variable.VariableName).Default,
            ObjectInput value => new ObjectInput([
                .. value
                    .Fields.Select(field => (field.Name, Value: Resolve(field.Value)))
                    .Where(field => field.Value is not null)
                    .Select(field => (field.Name, field.Value!)),
            ]),
            ListInput list => new ListInput([.. list.Items.Select(item => Resolve(item) ?? Input.Null)]),
            _ => input,
        };

    /// <summary>The value of an argument; null if it is not given.</summary>
    public Input? Argument(FieldSelection field, string name) =>
        field.Arguments.FirstOrDefault(argument => argument.Name == name).Value is { } written
            ? Resolve(written)
            : null;

    public bool Selects(Selection selection) =>
        selection.Condition is not { } condition
        || (bool)((LeafInput)Resolve(condition.If)!).Value! != condition.IsSkip;
}
