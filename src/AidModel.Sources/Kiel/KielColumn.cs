namespace AidModel;

/// <summary>What a column of the tracker means, whatever a release calls it.</summary>
internal enum KielColumn
{
    Package,
    Donor,
    Announced,
    Type,
    Kind,
    Explanation,
    Currency,
    Donation,
    Stated,
    Item,
    ItemType,
    Units,
    UnitsDelivered,
    UnitPrice,
    Total,
    Commitment,
    Allocated,
    Allocation,
    Redistributed,
    Delivered,
    AllocationId,
    IsUndated,
    Reallocation,
    IsFirst,
    SourceOne,
    SourceTwo,
    SourceThree,
    SourceFour,
}
