using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Twin;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>Behind which row a page begins, as each of the two wants to be told.</summary>
internal sealed record DeepPlace(int Year, string Key, string ServerCursor)
{
    public string TwinCursor => new TwinCursor(Year, Key).ToString();

    /// <summary>
    /// Another row's place. It looks into the server's cursor, as no client may, because a client would have to walk
    /// there,
    /// thousands of requests long. The cursor is a list in JSON that ends in the values of the order.
    /// </summary>
    public DeepPlace At(int year, string key)
    {
        var values = JsonSerializer.Deserialize<List<string>>(Base64Url.DecodeFromChars(ServerCursor))!;
        values[^2] = year.ToString(CultureInfo.InvariantCulture);
        values[^1] = key;
        return new DeepPlace(year, key, Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values)));
    }
}
