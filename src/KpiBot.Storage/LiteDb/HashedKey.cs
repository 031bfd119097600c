using System.Security.Cryptography;
using System.Text;

namespace KpiBot.Storage.LiteDb;

/// <summary>A name as a key: names may be long, and LiteDB's keys are limited in length; nor need the file say who talks where.</summary>
internal static class HashedKey
{
    public static string Of(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
