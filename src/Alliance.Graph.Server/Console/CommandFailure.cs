namespace Alliance.Graph.Server.Console;

/// <summary>
/// A command cannot do what it was asked, for a reason that the operator can mend: what, why, what to do.
/// </summary>
internal sealed class CommandFailure(string message, Exception? inner = null) : Exception(message, inner);
