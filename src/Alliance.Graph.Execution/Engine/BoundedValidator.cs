using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace Alliance.Graph.Execution.Engine;

/// <summary>
/// Stops validating after some errors: whoever sends nonsense gets enough to go on with, and each further error would cost the
/// search for names that are nearly right.
/// </summary>
internal sealed class BoundedValidator(int maximumErrors) : IDocumentValidator
{
    private readonly DocumentValidator _validator = new();

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        // The rules have to be known here, to put one in front of them.
        var stop = new StopRule(maximumErrors);
        return options.Rules is null
            ? ValidateWithoutTextAsync(options with { Rules = [stop, .. DocumentRules.All] }, stop)
            : ValidateAsync(options with { Rules = [stop, .. options.Rules] }, stop);
    }

    /// <summary>
    /// Each error counts the lines ahead of it, and a rule can find thousands at one place: conflicts behind a comment of 200 KB took 15
    /// seconds. Without a text the engine tells places as columns of one line, and only those that are told on are looked up.
    /// </summary>
    private async Task<IValidationResult> ValidateWithoutTextAsync(ValidationOptions options, StopRule stop)
    {
        // Nobody else has a document that was not found valid yet.
        var document = options.Document;
        var text = document.Source;
        document.Source = default;
        IValidationResult result;
        try
        {
            result = await ValidateAsync(options, stop);
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

    private async Task<IValidationResult> ValidateAsync(ValidationOptions options, StopRule stop)
    {
        try
        {
            var result = await _validator.ValidateAsync(options);

            // A rule may have found more before it could be stopped.
            return result.Errors.Count() > maximumErrors ? new ValidationResult(result.Errors.OfType<ValidationError>().Take(maximumErrors)) : result;
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
        public ValueTask EnterAsync(ASTNode node, ValidationContext context)
            => context.Errors.Count() >= maximumErrors ? throw new EnoughErrorsException() : default;

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => default;
    }

    private sealed class EnoughErrorsException : Exception;
}
