namespace AidModel;

/// <summary>In what form aid is given.</summary>
public enum Instrument
{
    /// <summary>Money that is not paid back.</summary>
    Grant,

    /// <summary>Money that is paid back.</summary>
    Loan,

    /// <summary>A promise to pay if another does not.</summary>
    Guarantee,

    /// <summary>Goods out of existing stocks.</summary>
    InKindStock,

    /// <summary>Goods bought for the purpose.</summary>
    Procurement,

    /// <summary>Repair, maintenance and services.</summary>
    RepairAndService,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Money paid into a fund.</summary>
    CashToFund,

    /// <summary>Money that pays back what another gave.</summary>
    Reimbursement,

    /// <summary>Goods or money for a third country that gives in turn.</summary>
    Backfill,
}
