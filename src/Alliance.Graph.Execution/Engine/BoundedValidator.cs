using GraphQL.Validation;

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
        return ValidateAsync(options with { Rules = [stop, .. options.Rules ?? DocumentRules.All] }, stop);
    }

    private async Task<IValidationResult> ValidateAsync(ValidationOptions options, StopRule stop)
    {
        try
        {
            return await _validator.ValidateAsync(options);
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
        public ValueTask EnterAsync(GraphQLParser.AST.ASTNode node, ValidationContext context)
            => context.Errors.Count() >= maximumErrors ? throw new EnoughErrorsException() : default;

        public ValueTask LeaveAsync(GraphQLParser.AST.ASTNode node, ValidationContext context) => default;
    }

    private sealed class EnoughErrorsException : Exception;
}
