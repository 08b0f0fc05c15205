namespace AidModel;

/// <summary>In what part a donor appears. A total is asked along one role; every role gives the same grand total.</summary>
public enum Role
{
    /// <summary>Whose money it is. Funds are looked through to those who fund them.</summary>
    Payer,

    /// <summary>Who leads, or announces.</summary>
    Lead,

    /// <summary>The fund through which the money goes.</summary>
    Channel,

    /// <summary>Who spends or hands over. Where none is named, the channel, followed to the fund that spends.</summary>
    Deliverer,

    /// <summary>Who makes the goods.</summary>
    Producer,
}
