namespace AidModel;

/// <summary>What kind of body a donor is.</summary>
public enum DonorKind
{
    /// <summary>A sovereign state.</summary>
    State,

    /// <summary>A region, state of a federation, or city.</summary>
    Subnational,

    /// <summary>An institution of the European Union, such as the Commission.</summary>
    EuInstitution,

    /// <summary>A fund of the European Union, such as the European Peace Facility.</summary>
    EuFund,

    /// <summary>A development bank, such as the EIB.</summary>
    DevelopmentBank,

    /// <summary>A fund into which several donors pay.</summary>
    PooledFund,

    /// <summary>A group of donors that announces together and holds no money of its own.</summary>
    Coalition,

    /// <summary>An international organisation, such as NATO.</summary>
    InternationalOrganisation,

    /// <summary>A company, foundation or person.</summary>
    Private,
}
