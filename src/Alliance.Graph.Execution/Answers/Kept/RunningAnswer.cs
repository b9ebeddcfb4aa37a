namespace Alliance.Graph.Execution.Answers.Kept;

/// <summary>An answer that is being found, for which others who ask the same wait.</summary>
internal sealed class RunningAnswer(KeptAnswers answers, AnswerKey key)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public KeptAnswers Answers => answers;

    public AnswerKey Key => key;

    /// <summary>Ends when the answer is kept, or will not be soon.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Lets those who wait go on.</summary>
    public void End()
    {
        answers.End(key, this);
        _ended.TrySetResult();
    }
}
