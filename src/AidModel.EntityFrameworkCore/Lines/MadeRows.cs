using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace AidModel;

/// <summary>Finds rows that a query makes instead of taking them from the table: what of them is no column would not be in its SQL.</summary>
internal sealed class MadeRows : ExpressionVisitor
{
    private static readonly Type[] Operators = [typeof(Queryable), typeof(Enumerable), typeof(EntityFrameworkQueryableExtensions), typeof(RelationalQueryableExtensions)];
    private Expression? _found;

    /// <returns>The first; null where there is none.</returns>
    public static Expression? In(Expression query)
    {
        MadeRows rows = new();
        rows.Visit(query);
        return rows._found;
    }

    /// <inheritdoc/>
    public override Expression? Visit(Expression? node)
    {
        if (_found is null && node?.Type == typeof(AidLineRow) && !IsTaken(node))
        {
            _found = node;
        }

        return _found is null ? base.Visit(node) : node;
    }

    private static bool IsTaken(Expression node) => node switch
    {
        ParameterExpression => true,
        MemberExpression member => member.Expression is not (null or ConstantExpression),
        MethodCallExpression call => Operators.Contains(call.Method.DeclaringType),
        _ => node.NodeType == ExpressionType.Extension,
    };
}
