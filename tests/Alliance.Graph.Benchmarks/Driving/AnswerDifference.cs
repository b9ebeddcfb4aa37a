using System.Text;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>Shows people where two answers part.</summary>
internal static class AnswerDifference
{
    private const int Before = 120;
    private const int Behind = 240;

    public static string Describe(string title, ReadOnlySpan<byte> request, ReadOnlySpan<byte> server, ReadOnlySpan<byte> twin)
    {
        var place = server.CommonPrefixLength(twin);
        return $"""
            The server and its twin differ on '{title}' at byte {place} (the server's answer has {server.Length} bytes, the twin's {twin.Length}).
              request: {Encoding.UTF8.GetString(request)}
              both:    …{Part(server, place - Before, Before)}
              server:  {Part(server, place, Behind)}…
              twin:    {Part(twin, place, Behind)}…
            Correct the one that is wrong; a twin that answers something else is no measure.
            """;
    }

    private static string Part(ReadOnlySpan<byte> answer, int start, int length)
    {
        var from = Math.Clamp(start, 0, answer.Length);
        return Encoding.UTF8.GetString(answer[from..Math.Min(Math.Max(start, 0) + length, answer.Length)]);
    }
}
