namespace Alliance.Graph.Http.Unsent;

/// <summary>What the answers of one caller hold, and those that wait for room.</summary>
internal sealed class UnsentOfCaller
{
    private readonly LinkedList<UnsentWait> waits = new();
    private readonly LinkedListNode<UnsentOfCaller> place;

    public UnsentOfCaller(string name)
    {
        Name = name;
        place = new LinkedListNode<UnsentOfCaller>(this);
    }

    public string Name { get; }

    public long Bytes { get; set; }

    /// <summary>Whether none of its answers waits.</summary>
    public bool IsIdle => waits.Count == 0;

    /// <summary>Whose turn it is.</summary>
    public UnsentWait First => waits.First!.Value;

    /// <summary>Adds one that waits: at the end, or in front if it holds something meanwhile.</summary>
    public void Add(UnsentWait wait, LinkedList<UnsentOfCaller> callers)
    {
        if (wait.IsGrowing)
        {
            waits.AddFirst(wait);
            Leave(callers);
            callers.AddFirst(place);
        }
        else
        {
            waits.AddLast(wait);
            if (place.List is null)
            {
                callers.AddLast(place);
            }
        }
    }

    /// <summary>Takes one out; false if it does not wait any more.</summary>
    public bool Remove(UnsentWait wait, LinkedList<UnsentOfCaller> callers)
    {
        var waited = waits.Remove(wait);
        if (IsIdle)
        {
            Leave(callers);
        }

        return waited;
    }

    /// <summary>Lets others have their turn first.</summary>
    public void StandBehind(LinkedList<UnsentOfCaller> callers)
    {
        if (!IsIdle)
        {
            Leave(callers);
            callers.AddLast(place);
        }
    }

    private void Leave(LinkedList<UnsentOfCaller> callers)
    {
        if (place.List is not null)
        {
            callers.Remove(place);
        }
    }
}
