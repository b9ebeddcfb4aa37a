using System.Linq.Expressions;

namespace Alliance.Graph.Execution.Feeds;

/// <summary>
/// An argument by which a subscriber chooses: only rows with its value are sent. Left out or null, it chooses nothing.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Type">CLR type of its value, without nullability.</param>
/// <param name="Value">The value, from the row.</param>
internal sealed record FeedArgument(string Name, string Description, Type Type, LambdaExpression Value);
