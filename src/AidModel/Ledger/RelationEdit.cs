namespace AidModel;

/// <summary>A relation that came later.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Place">The place among them.</param>
internal readonly record struct RelationEdit(Relation Relation, int Place);
