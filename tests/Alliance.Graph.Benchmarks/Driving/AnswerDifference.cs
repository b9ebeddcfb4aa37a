using System.Text;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>Shows people where two answers part.</summary>
internal static class AnswerDifference
{
    private const int Before = 120;
    private const int Behind = 240;

    public static string Describe(
        string title,
        byte[] request,
        ReadOnlyMemory<byte> server,
        ReadOnlyMemory<byte> twin
    ) =>
        $"""
            The server and its twin differ on '{title}'.
            {Show(request, ("server", server), ("twin", twin))}
            Correct the one that is wrong; a twin that answers something else is no measure.
            """;

    public static string Show(
        byte[] request,
        (string Name, ReadOnlyMemory<byte> Answer) one,
        (string Name, ReadOnlyMemory<byte> Answer) other
    )
    {
        var place = one.Answer.Span.CommonPrefixLength(other.Answer.Span);
        return $"""
              from byte {place} on, of {one.Answer.Length} ({one.Name}) and {other.Answer.Length} ({other.Name})
              request: {Encoding.UTF8.GetString(request)}
              both:    …{Part(one.Answer.Span, place - Before, Before)}
              {one.Name + ":", -8} {Part(one.Answer.Span, place, Behind)}…
              {other.Name + ":", -8} {Part(other.Answer.Span, place, Behind)}…
            """;
    }

    private static string Part(ReadOnlySpan<byte> answer, int start, int length)
    {
        var from = Math.Clamp(start, 0, answer.Length);
        return Encoding.UTF8.GetString(answer[from..Math.Min(Math.Max(start, 0) + length, answer.Length)]);
    }
}
