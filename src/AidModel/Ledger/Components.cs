namespace AidModel;

/// <summary>Strongly connected components of a graph, found without recursion, so that depth does not matter.</summary>
internal static class Components
{
    /// <summary>The components, each after all those that its edges lead to.</summary>
    public static List<int[]> Find(int count, Func<int, IReadOnlyList<int>> edges)
    {
        int[] order = new int[count];
        int[] low = new int[count];
        bool[] open = new bool[count];
        Stack<int> path = [];
        Stack<(int Node, int Next)> calls = [];
        List<int[]> found = [];
        int visited = 0;
        for (int start = 0; start < count; start++)
        {
            if (order[start] != 0)
            {
                continue;
            }

            calls.Push((start, 0));
            while (calls.TryPop(out (int Node, int Next) call))
            {
                (int node, int next) = call;
                if (next == 0)
                {
                    order[node] = low[node] = ++visited;
                    path.Push(node);
                    open[node] = true;
                }
                else
                {
                    low[node] = Math.Min(low[node], low[edges(node)[next - 1]]);
                }

                IReadOnlyList<int> targets = edges(node);
                while (next < targets.Count && (order[targets[next]] != 0))
                {
                    if (open[targets[next]])
                    {
                        low[node] = Math.Min(low[node], order[targets[next]]);
                    }

                    next++;
                }

                if (next < targets.Count)
                {
                    calls.Push((node, next + 1));
                    calls.Push((targets[next], 0));
                }
                else if (low[node] == order[node])
                {
                    found.Add(Close(node, path, open));
                }
            }
        }

        return found;
    }

    private static int[] Close(int root, Stack<int> path, bool[] open)
    {
        List<int> members = [];
        int member;
        do
        {
            member = path.Pop();
            open[member] = false;
            members.Add(member);
        }
        while (member != root);
        members.Reverse();
        return [.. members];
    }
}
