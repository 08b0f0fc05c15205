namespace AidModel;

/// <summary>What two records of one pledge may agree in.</summary>
internal enum PledgeTrait
{
    Id,
    Day,
    Type,
    Amount,
    Address,
    Title,
    TitleStart,
    Equipment,
}
