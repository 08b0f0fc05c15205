namespace AidModel;

/// <summary>How far a <see cref="ColumnsBuilder"/> had got.</summary>
internal sealed record ColumnsMark((int Full, int Open) Exact, (int Full, int Open) Hedged, int Wide, int Days, bool[] Currencies, int[] Keys);
