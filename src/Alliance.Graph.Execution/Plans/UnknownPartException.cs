namespace Alliance.Graph.Execution.Plans;

/// <summary>
/// A plan has a part that somebody added without telling everybody who goes through plans. Passed over, it would be
/// missing in the
/// answer, or break it, with status 200.
/// </summary>
internal sealed class UnknownPartException(object part, object reader)
    : NotSupportedException(
        $"'{reader.GetType().Name}' does not know the part '{part.GetType().Name}' of a plan. Say there what becomes of it."
    );
