using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Documents.Validation;

/// <summary>
/// Stops validating after some errors: whoever sends nonsense gets enough to go on with, and each further error would
/// cost the
/// search for names that are nearly right.
/// </summary>
internal sealed class BoundedValidator(int maximumErrors)
{
    private readonly DocumentValidator _validator = new();

    /// <summary>Validates a document that nobody else has yet.</summary>
    /// <remarks>
    /// Each error counts the lines ahead of it, and a rule can find thousands at one place: conflicts behind a comment
    /// of 200 KB took 15
    /// seconds. Without a text the engine tells places as columns of one line, and only those that are told on are
    /// looked up.
    /// </remarks>
    public async Task<IValidationResult> ValidateAsync(ValidationOptions options)
    {
        var document = options.Document;
        var text = document.Source;
        document.Source = default;
        IValidationResult result;
        try
        {
            result = await ValidateWithoutTextAsync(options);
        }
        finally
        {
            document.Source = text;
        }

        foreach (var error in result.Errors)
        {
            for (var index = 0; index < error.Locations?.Count; index++)
            {
                error.Locations[index] = Location.FromLinearPosition(text, error.Locations[index].Column - 1);
            }
        }

        return result;
    }

    private async Task<IValidationResult> ValidateWithoutTextAsync(ValidationOptions options)
    {
        var stop = new StopRule(maximumErrors);
        try
        {
            var result = await _validator.ValidateAsync(options with { Rules = [stop, .. DocumentRules.All] });

            // A rule may have found more before it could be stopped.
            return result.Errors.Count() > maximumErrors
                ? new ValidationResult(result.Errors.OfType<ValidationError>().Take(maximumErrors))
                : result;
        }
        catch (EnoughErrorsException)
        {
            return new ValidationResult(stop.Errors.Take(maximumErrors));
        }
    }

    private sealed class StopRule(int maximumErrors) : ValidationRuleBase
    {
        private ValidationContext? _context;

        public IEnumerable<ValidationError> Errors => _context?.Errors ?? [];

        public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
        {
            _context = context;
            return new(new StopVisitor(maximumErrors));
        }
    }

    private sealed class StopVisitor(int maximumErrors) : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) =>
            context.Errors.Count() >= maximumErrors ? throw new EnoughErrorsException() : default;

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;
    }

    private sealed class EnoughErrorsException : Exception;
}
