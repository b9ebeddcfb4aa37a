using System.IO.Compression;
using System.Text;
using Alliance.Graph.Http.Ide;

namespace Alliance.Graph.Ide.Tests.Hosting;

/// <summary>Small stand-ins for the bundle, so that most tests need no npm.</summary>
internal static class IdeFilesForTests
{
    public const string Script = "console.log('Alliance');";

    public static IdeFiles None => new([]);

    public static IdeFiles Small =>
        new([
            File(
                "index.html",
                "<!doctype html><!--server--><title>Alliance Graph</title><script src=\"./assets/index-1a2b.js\"></script>"
            ),
            File("assets/index-1a2b.js", Script),
            File("assets/index-1a2b.css", "body { margin: 0 }"),
            File("assets/codicon-1a2b.ttf", "font"),
            File("licenses.md", "# Licenses"),
        ]);

    private static IdeFile File(string path, string text)
    {
        using var gzip = new MemoryStream();
        using (var compressor = new GZipStream(gzip, CompressionLevel.Fastest))
        {
            compressor.Write(Encoding.UTF8.GetBytes(text));
        }

        return new IdeFile(path, gzip.ToArray());
    }
}
