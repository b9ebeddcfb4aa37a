using System.Globalization;
using System.Numerics;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// The standard deviation of values that come one by one. The sums of values and squares are exact, so that neither the
/// order of the
/// values nor how far they lie from zero changes a digit; only the last division and the root round.
/// </summary>
internal sealed class ExactDeviation
{
    private long _count;
    private Int128 _sum;
    private Int128 _squares;
    private BigInteger _largeSum;
    private BigInteger _largeSquares;

    // Digits behind the point in the sums of what is not whole.
    private int _scale;

    public void Add(long value)
    {
        _count++;
        if (value is > int.MaxValue or < int.MinValue)
        {
            _largeSum += value;
            _largeSquares += (BigInteger)value * value;
            return;
        }

        _sum += value;
        _squares += value * value;
    }

    /// <summary>A value as it is written: digits with or without a point and a power of ten.</summary>
    public void Add(string text)
    {
        _count++;
        var power = text.IndexOfAny(['e', 'E']);
        var exponent =
            power < 0
                ? 0
                : int.Parse(text.AsSpan(power + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = power < 0 ? text : text[..power];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var scale = (point < 0 ? 0 : digits.Length - point - 1) - exponent;
        var value = BigInteger.Parse(
            point < 0 ? digits : digits.Remove(point, 1),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture
        );
        if (scale < _scale)
        {
            value *= BigInteger.Pow(10, _scale - scale);
        }
        else if (scale > _scale)
        {
            _largeSum *= BigInteger.Pow(10, scale - _scale);
            _largeSquares *= BigInteger.Pow(10, 2 * (scale - _scale));
            _scale = scale;
        }

        _largeSum += value;
        _largeSquares += value * value;
    }

    /// <summary>The deviation of all values; null if there are none.</summary>
    public double? OfAll() => _count == 0 ? null : Root((double)_count * _count);

    /// <summary>The deviation of those that the values are a sample of; null for fewer than two.</summary>
    public double? OfSample() => _count < 2 ? null : Root(_count * ((double)_count - 1));

    private double Root(double divisor)
    {
        var sum = _largeSum + _sum;
        var spread = (_count * (_largeSquares + _squares)) - (sum * sum);
        return Math.Sqrt(
            Statistics.InRange(double.Parse($"{spread}E{-2 * _scale}", CultureInfo.InvariantCulture)) / divisor
        );
    }
}
