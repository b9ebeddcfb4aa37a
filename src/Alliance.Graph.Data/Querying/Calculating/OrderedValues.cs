namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>Values that come one by one and are looked at in their order.</summary>
/// <param name="p">Which part of the values lies below the place that is looked at.</param>
internal sealed class OrderedValues<T>(double p)
    where T : notnull
{
    private readonly List<T> _values = [];

    /// <summary>The values and one more; one that is missing is none.</summary>
    public static OrderedValues<T>? With(OrderedValues<T>? values, T? value, double p)
    {
        if (value is null)
        {
            return values;
        }

        values ??= new OrderedValues<T>(p);
        values._values.Add(value);
        return values;
    }

    /// <summary>The value at the place, or the lower one next to it.</summary>
    public T Lower(IComparer<T> order)
    {
        _values.Sort(order);
        return _values[(int)Math.Floor(Place)];
    }

    /// <summary>What lies at the place between the two values next to it.</summary>
    /// <param name="order">Order of the values.</param>
    /// <param name="number">A value as a number.</param>
    public double Interpolated(IComparer<T> order, Func<T, double> number)
    {
        _values.Sort(order);
        var below = Math.Floor(Place);
        return Statistics.Between(
            number(_values[(int)below]),
            number(_values[(int)Math.Ceiling(Place)]),
            Place - below
        );
    }

    private double Place => (_values.Count - 1) * p;
}
