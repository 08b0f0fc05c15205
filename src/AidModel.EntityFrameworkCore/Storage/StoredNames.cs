using System.Runtime.CompilerServices;

namespace AidModel;

/// <summary>The names under which ledgers, and sets of lines, are stored.</summary>
internal static class StoredNames
{
    /// <exception cref="ArgumentException">The name is empty, longer than 100 characters, or holds others than can be stored and shown.</exception>
    public static string Check(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        return name.Length <= 100 && !name.Any(static c => char.IsControl(c) || char.IsSurrogate(c))
            ? name
            : throw new ArgumentException($"'{name}' is no name to store by: 1 to 100 characters are, neither control characters nor such beyond U+FFFF among them.", parameter);
    }
}
