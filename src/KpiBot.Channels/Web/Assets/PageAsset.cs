using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Channels.Web.Assets;

/// <summary>The page's style and script, out of the assembly. Their addresses change with their content, so browsers keep them.</summary>
internal sealed record PageAsset(byte[] Content, string ContentType, string Address)
{
    private const string Folder = "/assets/";

    private const string KeepForAYear = "public, max-age=31536000, immutable";

    public static readonly PageAsset Style = Load("page", "css", "text/css; charset=utf-8");

    public static readonly PageAsset Script = Load("page", "js", "text/javascript; charset=utf-8");

    public static readonly PageAsset Icon = Load("icon", "svg", "image/svg+xml");

    public static readonly IReadOnlyList<PageAsset> All = [Style, Script, Icon];

    public IResult Serve(HttpResponse response)
    {
        response.Headers.CacheControl = KeepForAYear;
        return TypedResults.Bytes(Content, ContentType);
    }

    private static PageAsset Load(string name, string extension, string contentType)
    {
        var content = Embedded.Read($"{name}.{extension}");
        var version = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new(content, contentType, $"{Folder}{name}.{version}.{extension}");
    }
}
