using System.Runtime.Serialization;
using System.Text;

namespace AidModel.Tests;

/// <summary>Quantities as a deserializer makes them, past the checks of the constructors.</summary>
internal static class Deserialized
{
    public static UnitsNet.Length Length(string value)
    {
        DataContractSerializer serializer = new(typeof(UnitsNet.Length));
        using MemoryStream stream = new();
        serializer.WriteObject(stream, UnitsNet.Length.FromMillimeters(155));
        string xml = Encoding.UTF8.GetString(stream.ToArray()).Replace("155", value, StringComparison.Ordinal);
        using MemoryStream read = new(Encoding.UTF8.GetBytes(xml));
        return (UnitsNet.Length)serializer.ReadObject(read)!;
    }
}
