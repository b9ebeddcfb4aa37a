using System.Buffers.Text;
using System.Text;

namespace Alliance.Graph.Robustness.Tests.Fuzzing;

/// <summary>Texts with some characters or bytes changed for others.</summary>
internal static class TextMutator
{
    private const string Strange = "\0\t \"'\\/,;:=*%&?#[]{}()<>-_.+~0123456789aAzZ\u00e9\u00ff";

    public static string Next(string text, Random random)
    {
        var characters = text.ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = random.Next(characters.Count + 1);
            switch (random.Next(4))
            {
                case 0 when place < characters.Count:
                    characters[place] = Strange[random.Next(Strange.Length)];
                    break;
                case 1 when place < characters.Count:
                    characters.RemoveAt(place);
                    break;
                case 2:
                    characters.InsertRange(
                        place,
                        characters.Skip(random.Next(characters.Count + 1)).Take(random.Next(20)).ToArray()
                    );
                    break;
                default:
                    characters.Insert(place, Strange[random.Next(Strange.Length)]);
                    break;
            }
        }

        return new string([.. characters]);
    }

    /// <summary>Changes what stands in URL-safe base64, so that what comes out can be read again.</summary>
    public static string Inside(string coded, Random random) =>
        Base64Url.EncodeToString(
            Encoding.UTF8.GetBytes(Next(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(coded)), random))
        );

    public static byte[] Next(byte[] bytes, Random random)
    {
        var changed = bytes.ToArray();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }
}
