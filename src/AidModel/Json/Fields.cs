using System.Text.Json;

namespace AidModel;

/// <summary>The properties of an object, checked against its shape.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, DocumentNode> _nodes = new(StringComparer.Ordinal);

    private Fields(DocumentNode node) => Node = node;

    public DocumentNode Node { get; }

    public DocumentNode? this[string name] => _nodes.GetValueOrDefault(name);

    /// <returns>The properties known; null where the value is no object.</returns>
    public static Fields? Of(DocumentNode node, RecordShape shape, FaultLog faults)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            faults.Add(node, $"Found {node.Shown}; {shape.What} is an object.");
            return null;
        }

        Fields fields = new(node);
        foreach (DocumentNode item in node.Items)
        {
            if (!shape.Names.Contains(item.Name))
            {
                faults.Add(item, $"'{DocumentNode.Cut(item.Name!)}' is no property of {shape.What}{Nearest.Hint(item.Name!, shape.Names)}");
            }
            else if (!fields._nodes.TryAdd(item.Name!, item))
            {
                faults.Add(item, $"'{item.Name}' stands twice in one object.");
            }
        }

        foreach (string missing in shape.Required.Where(name => !fields._nodes.ContainsKey(name)))
        {
            faults.Add(node, $"'{missing}' is missing, which {shape.What} must have.");
        }

        return fields;
    }

    /// <summary>Reads a property; null where it is absent, or no such value.</summary>
    public T? Value<T>(string name, Func<DocumentNode, T?> read)
        where T : struct => this[name] is { } node ? read(node) : null;

    /// <inheritdoc cref="Value"/>
    public T? Object<T>(string name, Func<DocumentNode, T?> read)
        where T : class => this[name] is { } node ? read(node) : null;
}
