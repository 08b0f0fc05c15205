using Microsoft.EntityFrameworkCore.Migrations;

#pragma warning disable CA1814 // The data of one table are a block.

namespace AidModel;

internal sealed partial class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "aid_currencies",
            columns: table => new
            {
                code = table.Column<string>(type: "TEXT", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                numeric = table.Column<int>(type: "INTEGER", nullable: false),
                minor_units = table.Column<int>(type: "INTEGER", nullable: true),
                replaced_by = table.Column<string>(type: "TEXT", nullable: true),
                replaced_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_currencies", x => x.code);
            },
            comment: "Currencies of ISO 4217, current or replaced since 1999. Filled by the migrations.");

        migrationBuilder.CreateTable(
            name: "aid_ledgers",
            columns: table => new
            {
                id = table.Column<string>(type: "TEXT", nullable: false),
                version = table.Column<long>(type: "INTEGER", nullable: false, comment: "Raised by one with every save."),
                title = table.Column<string>(type: "TEXT", nullable: true),
                reading = table.Column<string>(type: "TEXT", nullable: false, comment: "How bounds are read into wordings.")
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_ledgers", x => x.id);
                table.CheckConstraint("ck_aid_ledgers_id", "(typeof(\"id\") IN ('text', 'null') AND trim(\"id\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> '') AND (length(\"id\") <= 100)");
                table.CheckConstraint("ck_aid_ledgers_reading", "\"reading\" IN ('default', 'halfDigit')");
                table.CheckConstraint("ck_aid_ledgers_title", "typeof(\"title\") IN ('text', 'null') AND trim(\"title\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_ledgers_version", "(typeof(\"version\") IN ('integer', 'null')) AND (\"version\" >= 1)");
            },
            comment: "Ledgers; all that one holds has its id.");

        migrationBuilder.CreateTable(
            name: "aid_lines",
            columns: table => new
            {
                set = table.Column<string>(type: "TEXT", nullable: false),
                number = table.Column<long>(type: "INTEGER", nullable: false, comment: "The place in the set, from 0."),
                donor = table.Column<string>(type: "TEXT", nullable: true),
                announced = table.Column<DateOnly>(type: "TEXT", nullable: false),
                currency = table.Column<string>(type: "TEXT", nullable: false),
                lower = table.Column<decimal>(type: "TEXT", nullable: false, comment: "The least amount, in the currency's main unit (euros, not cents)."),
                best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best amount; null where it is unknown."),
                upper = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greatest amount; null where there is none."),
                recipient = table.Column<string>(type: "TEXT", nullable: true),
                category = table.Column<string>(type: "TEXT", nullable: true),
                instrument = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_lines", x => new { x.set, x.number });
                table.CheckConstraint("ck_aid_lines_announced", "typeof(\"announced\") IN ('text', 'null') AND \"announced\" >= '0001-01-01' AND \"announced\" IS date(\"announced\", '+0 days')");
                table.CheckConstraint("ck_aid_lines_bounds", "(CASE WHEN \"lower\" GLOB '-*' THEN \"best\" NOT GLOB '-*' OR (instr(\"best\", '.'), \"best\") <= (instr(\"lower\", '.'), \"lower\") ELSE \"best\" NOT GLOB '-*' AND (instr(\"lower\", '.'), \"lower\") <= (instr(\"best\", '.'), \"best\") END) AND (CASE WHEN \"best\" GLOB '-*' THEN \"upper\" NOT GLOB '-*' OR (instr(\"upper\", '.'), \"upper\") <= (instr(\"best\", '.'), \"best\") ELSE \"upper\" NOT GLOB '-*' AND (instr(\"best\", '.'), \"best\") <= (instr(\"upper\", '.'), \"upper\") END) AND (CASE WHEN \"lower\" GLOB '-*' THEN \"upper\" NOT GLOB '-*' OR (instr(\"upper\", '.'), \"upper\") <= (instr(\"lower\", '.'), \"lower\") ELSE \"upper\" NOT GLOB '-*' AND (instr(\"lower\", '.'), \"lower\") <= (instr(\"upper\", '.'), \"upper\") END)");
                table.CheckConstraint("ck_aid_lines_digits", "(typeof(\"lower\") IN ('text', 'null') AND \"lower\" GLOB '*[0-9].[0-9]*' AND \"lower\" NOT GLOB '*[^0-9.-]*' AND \"lower\" NOT GLOB '?*-*' AND \"lower\" NOT GLOB '*.*.*' AND \"lower\" NOT GLOB '0[0-9]*' AND \"lower\" NOT GLOB '-0[0-9]*' AND \"lower\" NOT GLOB '*.*?0' AND \"lower\" <> '-0.0' AND length(\"lower\") - instr(\"lower\", '.') <= 28 AND (length(ltrim(replace(\"lower\", '.', ''), '-0')), ltrim(replace(\"lower\", '.', ''), '-0')) <= (29 + (\"lower\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"best\") IN ('text', 'null') AND \"best\" GLOB '*[0-9].[0-9]*' AND \"best\" NOT GLOB '*[^0-9.-]*' AND \"best\" NOT GLOB '?*-*' AND \"best\" NOT GLOB '*.*.*' AND \"best\" NOT GLOB '0[0-9]*' AND \"best\" NOT GLOB '-0[0-9]*' AND \"best\" NOT GLOB '*.*?0' AND \"best\" <> '-0.0' AND length(\"best\") - instr(\"best\", '.') <= 28 AND (length(ltrim(replace(\"best\", '.', ''), '-0')), ltrim(replace(\"best\", '.', ''), '-0')) <= (29 + (\"best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"upper\") IN ('text', 'null') AND \"upper\" GLOB '*[0-9].[0-9]*' AND \"upper\" NOT GLOB '*[^0-9.-]*' AND \"upper\" NOT GLOB '?*-*' AND \"upper\" NOT GLOB '*.*.*' AND \"upper\" NOT GLOB '0[0-9]*' AND \"upper\" NOT GLOB '-0[0-9]*' AND \"upper\" NOT GLOB '*.*?0' AND \"upper\" <> '-0.0' AND length(\"upper\") - instr(\"upper\", '.') <= 28 AND (length(ltrim(replace(\"upper\", '.', ''), '-0')), ltrim(replace(\"upper\", '.', ''), '-0')) <= (29 + (\"upper\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_lines_instrument", "\"instrument\" IN ('grant', 'loan', 'guarantee', 'inKindStock', 'procurement', 'repairAndService', 'training', 'cashToFund', 'reimbursement', 'backfill')");
                table.CheckConstraint("ck_aid_lines_number", "(typeof(\"number\") IN ('integer', 'null')) AND (\"number\" >= 0)");
                table.CheckConstraint("ck_aid_lines_set", "(typeof(\"set\") IN ('text', 'null') AND trim(\"set\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> '') AND (length(\"set\") <= 100)");
                table.ForeignKey(
                    name: "fk_aid_lines_currency",
                    column: x => x.currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "Lines of aid without relations, in sets; each counts.");

        migrationBuilder.CreateTable(
            name: "aid_donors",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                name = table.Column<string>(type: "TEXT", nullable: false),
                kind = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_donors", x => new { x.ledger_id, x.id });
                table.CheckConstraint("ck_aid_donors_id", "typeof(\"id\") IN ('text', 'null') AND length(\"id\") BETWEEN 1 AND 100 AND \"id\" NOT GLOB '*[^A-Za-z0-9._:' || char(170) || '-' || char(65535) || '-]*'");
                table.CheckConstraint("ck_aid_donors_kind", "\"kind\" IN ('state', 'subnational', 'euInstitution', 'euFund', 'developmentBank', 'pooledFund', 'coalition', 'internationalOrganisation', 'private')");
                table.CheckConstraint("ck_aid_donors_name", "typeof(\"name\") IN ('text', 'null') AND trim(\"name\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_donors_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.ForeignKey(
                    name: "fk_aid_donors_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            },
            comment: "Everyone who appears in a role.");

        migrationBuilder.CreateTable(
            name: "aid_sources",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                publisher = table.Column<string>(type: "TEXT", nullable: false),
                title = table.Column<string>(type: "TEXT", nullable: false),
                date = table.Column<DateOnly>(type: "TEXT", nullable: false, comment: "The day from which it was public."),
                address = table.Column<string>(type: "TEXT", nullable: true),
                said_by = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_sources", x => new { x.ledger_id, x.id });
                table.CheckConstraint("ck_aid_sources_address", "typeof(\"address\") IN ('text', 'null') AND \"address\" GLOB '[A-Za-z]*:*'");
                table.CheckConstraint("ck_aid_sources_date", "typeof(\"date\") IN ('text', 'null') AND \"date\" >= '0001-01-01' AND \"date\" IS date(\"date\", '+0 days')");
                table.CheckConstraint("ck_aid_sources_id", "typeof(\"id\") IN ('text', 'null') AND length(\"id\") BETWEEN 1 AND 100 AND \"id\" NOT GLOB '*[^A-Za-z0-9._:' || char(170) || '-' || char(65535) || '-]*'");
                table.CheckConstraint("ck_aid_sources_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_sources_publisher", "typeof(\"publisher\") IN ('text', 'null') AND trim(\"publisher\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_sources_said_by", "typeof(\"said_by\") IN ('text', 'null') AND trim(\"said_by\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_sources_title", "typeof(\"title\") IN ('text', 'null') AND trim(\"title\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.ForeignKey(
                    name: "fk_aid_sources_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            },
            comment: "Where facts come from.");

        migrationBuilder.CreateTable(
            name: "aid_fund_shares",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                fund_id = table.Column<string>(type: "TEXT", nullable: false),
                flow = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                donor_id = table.Column<string>(type: "TEXT", nullable: false),
                numerator = table.Column<long>(type: "INTEGER", nullable: false),
                denominator = table.Column<long>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_fund_shares", x => new { x.ledger_id, x.fund_id, x.flow, x.position });
                table.CheckConstraint("ck_aid_fund_shares_flow", "\"flow\" IN ('fundedBy', 'passesTo')");
                table.CheckConstraint("ck_aid_fund_shares_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_fund_shares_share", "(typeof(\"numerator\") IN ('integer', 'null')) AND (typeof(\"denominator\") IN ('integer', 'null')) AND ((\"numerator\" IS NULL) = (\"denominator\" IS NULL)) AND (\"numerator\" BETWEEN 1 AND \"denominator\")");
                table.ForeignKey(
                    name: "fk_aid_fund_shares_donor_id",
                    columns: x => new { x.ledger_id, x.donor_id },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_fund_shares_fund_id",
                    columns: x => new { x.ledger_id, x.fund_id },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_fund_shares_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            },
            comment: "Whose money a fund's is, and to which funds it passes it on.");

        migrationBuilder.CreateTable(
            name: "aid_pledges",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                title = table.Column<string>(type: "TEXT", nullable: false),
                announced = table.Column<DateOnly>(type: "TEXT", nullable: false),
                amount_hedge = table.Column<string>(type: "TEXT", nullable: true),
                amount_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                amount_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                amount_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                amount_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                amount_currency = table.Column<string>(type: "TEXT", nullable: true, comment: "ISO 4217."),
                basis = table.Column<string>(type: "TEXT", nullable: false),
                payer = table.Column<string>(type: "TEXT", nullable: true),
                lead = table.Column<string>(type: "TEXT", nullable: true),
                channel = table.Column<string>(type: "TEXT", nullable: true),
                deliverer = table.Column<string>(type: "TEXT", nullable: true),
                producer = table.Column<string>(type: "TEXT", nullable: true),
                instrument = table.Column<string>(type: "TEXT", nullable: true),
                category = table.Column<string>(type: "TEXT", nullable: true),
                recipient = table.Column<string>(type: "TEXT", nullable: true),
                period_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                period_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_pledges", x => new { x.ledger_id, x.id });
                table.CheckConstraint("ck_aid_pledges_amount_digits", "(typeof(\"amount_figure\") IN ('text', 'null') AND \"amount_figure\" GLOB '*[0-9].[0-9]*' AND \"amount_figure\" NOT GLOB '*[^0-9.-]*' AND \"amount_figure\" NOT GLOB '?*-*' AND \"amount_figure\" NOT GLOB '*.*.*' AND \"amount_figure\" NOT GLOB '0[0-9]*' AND \"amount_figure\" NOT GLOB '-0[0-9]*' AND \"amount_figure\" NOT GLOB '*.*?0' AND \"amount_figure\" <> '-0.0' AND length(\"amount_figure\") - instr(\"amount_figure\", '.') <= 28 AND (length(ltrim(replace(\"amount_figure\", '.', ''), '-0')), ltrim(replace(\"amount_figure\", '.', ''), '-0')) <= (29 + (\"amount_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_to\") IN ('text', 'null') AND \"amount_to\" GLOB '*[0-9].[0-9]*' AND \"amount_to\" NOT GLOB '*[^0-9.-]*' AND \"amount_to\" NOT GLOB '?*-*' AND \"amount_to\" NOT GLOB '*.*.*' AND \"amount_to\" NOT GLOB '0[0-9]*' AND \"amount_to\" NOT GLOB '-0[0-9]*' AND \"amount_to\" NOT GLOB '*.*?0' AND \"amount_to\" <> '-0.0' AND length(\"amount_to\") - instr(\"amount_to\", '.') <= 28 AND (length(ltrim(replace(\"amount_to\", '.', ''), '-0')), ltrim(replace(\"amount_to\", '.', ''), '-0')) <= (29 + (\"amount_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_best\") IN ('text', 'null') AND \"amount_best\" GLOB '*[0-9].[0-9]*' AND \"amount_best\" NOT GLOB '*[^0-9.-]*' AND \"amount_best\" NOT GLOB '?*-*' AND \"amount_best\" NOT GLOB '*.*.*' AND \"amount_best\" NOT GLOB '0[0-9]*' AND \"amount_best\" NOT GLOB '-0[0-9]*' AND \"amount_best\" NOT GLOB '*.*?0' AND \"amount_best\" <> '-0.0' AND length(\"amount_best\") - instr(\"amount_best\", '.') <= 28 AND (length(ltrim(replace(\"amount_best\", '.', ''), '-0')), ltrim(replace(\"amount_best\", '.', ''), '-0')) <= (29 + (\"amount_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_last_digit\") IN ('text', 'null') AND \"amount_last_digit\" GLOB '*[0-9].[0-9]*' AND \"amount_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"amount_last_digit\" NOT GLOB '?*-*' AND \"amount_last_digit\" NOT GLOB '*.*.*' AND \"amount_last_digit\" NOT GLOB '0[0-9]*' AND \"amount_last_digit\" NOT GLOB '-0[0-9]*' AND \"amount_last_digit\" NOT GLOB '*.*?0' AND \"amount_last_digit\" <> '-0.0' AND length(\"amount_last_digit\") - instr(\"amount_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"amount_last_digit\", '.', ''), '-0')), ltrim(replace(\"amount_last_digit\", '.', ''), '-0')) <= (29 + (\"amount_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_pledges_amount_wording", "CASE WHEN \"amount_hedge\" IS NULL THEN \"amount_figure\" IS NULL AND \"amount_currency\" IS NULL AND \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL ELSE \"amount_figure\" IS NOT NULL AND \"amount_currency\" IS NOT NULL AND CASE \"amount_hedge\" WHEN 'exact' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' WHEN 'about' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'between' THEN \"amount_to\" IS NOT NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END WHEN 'magnitude' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'notGiven' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'bounded' THEN \"amount_last_digit\" IS NULL AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END) AND (\"amount_best\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_best\" NOT GLOB '-*' OR (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_best\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_best\", '.'), \"amount_best\") END AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_best\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_best\", '.'), \"amount_best\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_to\", '.'), \"amount_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_pledges_announced", "typeof(\"announced\") IN ('text', 'null') AND \"announced\" >= '0001-01-01' AND \"announced\" IS date(\"announced\", '+0 days')");
                table.CheckConstraint("ck_aid_pledges_basis", "\"basis\" IN ('stated', 'book', 'replacement', 'market')");
                table.CheckConstraint("ck_aid_pledges_category", "typeof(\"category\") IN ('text', 'null') AND trim(\"category\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_pledges_id", "typeof(\"id\") IN ('text', 'null') AND length(\"id\") BETWEEN 1 AND 100 AND \"id\" NOT GLOB '*[^A-Za-z0-9._:' || char(170) || '-' || char(65535) || '-]*'");
                table.CheckConstraint("ck_aid_pledges_instrument", "\"instrument\" IN ('grant', 'loan', 'guarantee', 'inKindStock', 'procurement', 'repairAndService', 'training', 'cashToFund', 'reimbursement', 'backfill')");
                table.CheckConstraint("ck_aid_pledges_period", "((\"period_from\" IS NULL) = (\"period_to\" IS NULL)) AND (\"period_from\" <= \"period_to\")");
                table.CheckConstraint("ck_aid_pledges_period_from", "typeof(\"period_from\") IN ('text', 'null') AND \"period_from\" >= '0001-01-01' AND \"period_from\" IS date(\"period_from\", '+0 days')");
                table.CheckConstraint("ck_aid_pledges_period_to", "typeof(\"period_to\") IN ('text', 'null') AND \"period_to\" >= '0001-01-01' AND \"period_to\" IS date(\"period_to\", '+0 days')");
                table.CheckConstraint("ck_aid_pledges_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_pledges_recipient", "typeof(\"recipient\") IN ('text', 'null') AND trim(\"recipient\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_pledges_title", "typeof(\"title\") IN ('text', 'null') AND trim(\"title\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.ForeignKey(
                    name: "fk_aid_pledges_channel",
                    columns: x => new { x.ledger_id, x.channel },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_pledges_deliverer",
                    columns: x => new { x.ledger_id, x.deliverer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_pledges_lead",
                    columns: x => new { x.ledger_id, x.lead },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_pledges_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_pledges_payer",
                    columns: x => new { x.ledger_id, x.payer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_pledges_producer",
                    columns: x => new { x.ledger_id, x.producer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_pledges_amount_currency",
                    column: x => x.amount_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "What was announced.");

        migrationBuilder.CreateTable(
            name: "aid_contributions",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                payer = table.Column<string>(type: "TEXT", nullable: true),
                lead = table.Column<string>(type: "TEXT", nullable: true),
                channel = table.Column<string>(type: "TEXT", nullable: true),
                deliverer = table.Column<string>(type: "TEXT", nullable: true),
                producer = table.Column<string>(type: "TEXT", nullable: true),
                amount_hedge = table.Column<string>(type: "TEXT", nullable: true),
                amount_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                amount_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                amount_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                amount_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                amount_currency = table.Column<string>(type: "TEXT", nullable: true, comment: "ISO 4217."),
                share_numerator = table.Column<long>(type: "INTEGER", nullable: true),
                share_denominator = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_contributions", x => new { x.ledger_id, x.pledge_id, x.position });
                table.CheckConstraint("ck_aid_contributions_amount_digits", "(typeof(\"amount_figure\") IN ('text', 'null') AND \"amount_figure\" GLOB '*[0-9].[0-9]*' AND \"amount_figure\" NOT GLOB '*[^0-9.-]*' AND \"amount_figure\" NOT GLOB '?*-*' AND \"amount_figure\" NOT GLOB '*.*.*' AND \"amount_figure\" NOT GLOB '0[0-9]*' AND \"amount_figure\" NOT GLOB '-0[0-9]*' AND \"amount_figure\" NOT GLOB '*.*?0' AND \"amount_figure\" <> '-0.0' AND length(\"amount_figure\") - instr(\"amount_figure\", '.') <= 28 AND (length(ltrim(replace(\"amount_figure\", '.', ''), '-0')), ltrim(replace(\"amount_figure\", '.', ''), '-0')) <= (29 + (\"amount_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_to\") IN ('text', 'null') AND \"amount_to\" GLOB '*[0-9].[0-9]*' AND \"amount_to\" NOT GLOB '*[^0-9.-]*' AND \"amount_to\" NOT GLOB '?*-*' AND \"amount_to\" NOT GLOB '*.*.*' AND \"amount_to\" NOT GLOB '0[0-9]*' AND \"amount_to\" NOT GLOB '-0[0-9]*' AND \"amount_to\" NOT GLOB '*.*?0' AND \"amount_to\" <> '-0.0' AND length(\"amount_to\") - instr(\"amount_to\", '.') <= 28 AND (length(ltrim(replace(\"amount_to\", '.', ''), '-0')), ltrim(replace(\"amount_to\", '.', ''), '-0')) <= (29 + (\"amount_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_best\") IN ('text', 'null') AND \"amount_best\" GLOB '*[0-9].[0-9]*' AND \"amount_best\" NOT GLOB '*[^0-9.-]*' AND \"amount_best\" NOT GLOB '?*-*' AND \"amount_best\" NOT GLOB '*.*.*' AND \"amount_best\" NOT GLOB '0[0-9]*' AND \"amount_best\" NOT GLOB '-0[0-9]*' AND \"amount_best\" NOT GLOB '*.*?0' AND \"amount_best\" <> '-0.0' AND length(\"amount_best\") - instr(\"amount_best\", '.') <= 28 AND (length(ltrim(replace(\"amount_best\", '.', ''), '-0')), ltrim(replace(\"amount_best\", '.', ''), '-0')) <= (29 + (\"amount_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_last_digit\") IN ('text', 'null') AND \"amount_last_digit\" GLOB '*[0-9].[0-9]*' AND \"amount_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"amount_last_digit\" NOT GLOB '?*-*' AND \"amount_last_digit\" NOT GLOB '*.*.*' AND \"amount_last_digit\" NOT GLOB '0[0-9]*' AND \"amount_last_digit\" NOT GLOB '-0[0-9]*' AND \"amount_last_digit\" NOT GLOB '*.*?0' AND \"amount_last_digit\" <> '-0.0' AND length(\"amount_last_digit\") - instr(\"amount_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"amount_last_digit\", '.', ''), '-0')), ltrim(replace(\"amount_last_digit\", '.', ''), '-0')) <= (29 + (\"amount_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_contributions_amount_or_share", "\"amount_hedge\" IS NULL OR \"share_numerator\" IS NULL");
                table.CheckConstraint("ck_aid_contributions_amount_wording", "CASE WHEN \"amount_hedge\" IS NULL THEN \"amount_figure\" IS NULL AND \"amount_currency\" IS NULL AND \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL ELSE \"amount_figure\" IS NOT NULL AND \"amount_currency\" IS NOT NULL AND CASE \"amount_hedge\" WHEN 'exact' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'about' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'between' THEN \"amount_to\" IS NOT NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END WHEN 'magnitude' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'notGiven' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'bounded' THEN \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END) AND (\"amount_best\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_best\" NOT GLOB '-*' OR (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_best\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_best\", '.'), \"amount_best\") END AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_best\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_best\", '.'), \"amount_best\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_to\", '.'), \"amount_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_contributions_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_contributions_share", "(typeof(\"share_numerator\") IN ('integer', 'null')) AND (typeof(\"share_denominator\") IN ('integer', 'null')) AND ((\"share_numerator\" IS NULL) = (\"share_denominator\" IS NULL)) AND (\"share_numerator\" BETWEEN 1 AND \"share_denominator\")");
                table.ForeignKey(
                    name: "fk_aid_contributions_channel",
                    columns: x => new { x.ledger_id, x.channel },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_contributions_deliverer",
                    columns: x => new { x.ledger_id, x.deliverer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_contributions_lead",
                    columns: x => new { x.ledger_id, x.lead },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_contributions_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_contributions_payer",
                    columns: x => new { x.ledger_id, x.payer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_contributions_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_contributions_producer",
                    columns: x => new { x.ledger_id, x.producer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_contributions_amount_currency",
                    column: x => x.amount_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "Who puts in how much: an amount, a share, or with neither what the others leave.");

        migrationBuilder.CreateTable(
            name: "aid_equipment_lines",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                item = table.Column<string>(type: "TEXT", nullable: false),
                category = table.Column<string>(type: "TEXT", nullable: false),
                quantity_hedge = table.Column<string>(type: "TEXT", nullable: false),
                quantity_figure = table.Column<decimal>(type: "TEXT", nullable: false, comment: "The number stated, in the unit; the lesser of two."),
                quantity_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                quantity_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                quantity_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                quantity_unit = table.Column<string>(type: "TEXT", nullable: false, comment: "What is counted: pieces, rounds, t."),
                unit_price_hedge = table.Column<string>(type: "TEXT", nullable: true),
                unit_price_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                unit_price_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                unit_price_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                unit_price_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                unit_price_currency = table.Column<string>(type: "TEXT", nullable: true, comment: "ISO 4217."),
                value_hedge = table.Column<string>(type: "TEXT", nullable: true),
                value_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                value_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                value_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                value_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                value_currency = table.Column<string>(type: "TEXT", nullable: true, comment: "ISO 4217."),
                basis = table.Column<string>(type: "TEXT", nullable: true),
                unit_tiv_hedge = table.Column<string>(type: "TEXT", nullable: true),
                unit_tiv_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in trend-indicator values; the lesser of two."),
                unit_tiv_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                unit_tiv_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                unit_tiv_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                tiv_hedge = table.Column<string>(type: "TEXT", nullable: true),
                tiv_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in trend-indicator values; the lesser of two."),
                tiv_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                tiv_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                tiv_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten.")
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_equipment_lines", x => new { x.ledger_id, x.pledge_id, x.position });
                table.CheckConstraint("ck_aid_equipment_lines_basis", "\"basis\" IN ('stated', 'book', 'replacement', 'market')");
                table.CheckConstraint("ck_aid_equipment_lines_category", "typeof(\"category\") IN ('text', 'null') AND trim(\"category\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_equipment_lines_item", "typeof(\"item\") IN ('text', 'null') AND trim(\"item\", char(9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''");
                table.CheckConstraint("ck_aid_equipment_lines_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_equipment_lines_quantity_digits", "(typeof(\"quantity_figure\") IN ('text', 'null') AND \"quantity_figure\" GLOB '*[0-9].[0-9]*' AND \"quantity_figure\" NOT GLOB '*[^0-9.-]*' AND \"quantity_figure\" NOT GLOB '?*-*' AND \"quantity_figure\" NOT GLOB '*.*.*' AND \"quantity_figure\" NOT GLOB '0[0-9]*' AND \"quantity_figure\" NOT GLOB '-0[0-9]*' AND \"quantity_figure\" NOT GLOB '*.*?0' AND \"quantity_figure\" <> '-0.0' AND length(\"quantity_figure\") - instr(\"quantity_figure\", '.') <= 28 AND (length(ltrim(replace(\"quantity_figure\", '.', ''), '-0')), ltrim(replace(\"quantity_figure\", '.', ''), '-0')) <= (29 + (\"quantity_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"quantity_to\") IN ('text', 'null') AND \"quantity_to\" GLOB '*[0-9].[0-9]*' AND \"quantity_to\" NOT GLOB '*[^0-9.-]*' AND \"quantity_to\" NOT GLOB '?*-*' AND \"quantity_to\" NOT GLOB '*.*.*' AND \"quantity_to\" NOT GLOB '0[0-9]*' AND \"quantity_to\" NOT GLOB '-0[0-9]*' AND \"quantity_to\" NOT GLOB '*.*?0' AND \"quantity_to\" <> '-0.0' AND length(\"quantity_to\") - instr(\"quantity_to\", '.') <= 28 AND (length(ltrim(replace(\"quantity_to\", '.', ''), '-0')), ltrim(replace(\"quantity_to\", '.', ''), '-0')) <= (29 + (\"quantity_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"quantity_best\") IN ('text', 'null') AND \"quantity_best\" GLOB '*[0-9].[0-9]*' AND \"quantity_best\" NOT GLOB '*[^0-9.-]*' AND \"quantity_best\" NOT GLOB '?*-*' AND \"quantity_best\" NOT GLOB '*.*.*' AND \"quantity_best\" NOT GLOB '0[0-9]*' AND \"quantity_best\" NOT GLOB '-0[0-9]*' AND \"quantity_best\" NOT GLOB '*.*?0' AND \"quantity_best\" <> '-0.0' AND length(\"quantity_best\") - instr(\"quantity_best\", '.') <= 28 AND (length(ltrim(replace(\"quantity_best\", '.', ''), '-0')), ltrim(replace(\"quantity_best\", '.', ''), '-0')) <= (29 + (\"quantity_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"quantity_last_digit\") IN ('text', 'null') AND \"quantity_last_digit\" GLOB '*[0-9].[0-9]*' AND \"quantity_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"quantity_last_digit\" NOT GLOB '?*-*' AND \"quantity_last_digit\" NOT GLOB '*.*.*' AND \"quantity_last_digit\" NOT GLOB '0[0-9]*' AND \"quantity_last_digit\" NOT GLOB '-0[0-9]*' AND \"quantity_last_digit\" NOT GLOB '*.*?0' AND \"quantity_last_digit\" <> '-0.0' AND length(\"quantity_last_digit\") - instr(\"quantity_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"quantity_last_digit\", '.', ''), '-0')), ltrim(replace(\"quantity_last_digit\", '.', ''), '-0')) <= (29 + (\"quantity_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_equipment_lines_quantity_unit", "(typeof(\"quantity_unit\") IN ('text', 'null') AND length(\"quantity_unit\") BETWEEN 1 AND 32 AND \"quantity_unit\" NOT GLOB '*[^A-Za-z' || char(170) || '-' || char(65535) || '-]*') AND (\"quantity_unit\" NOT LIKE '-%' AND \"quantity_unit\" NOT LIKE '%-' AND \"quantity_unit\" NOT LIKE '%--%') AND (lower(\"quantity_unit\") NOT IN ('thousand', 'million', 'm', 'mn', 'billion', 'bn', 'trillion', 'tn', 'further', 'some', 'several', 'undisclosed', 'unknown', 'tens', 'hundreds', 'thousands', 'millions', 'billions', 'of', 'to', 'and', 'given', 'disclosed', 'unbounded'))");
                table.CheckConstraint("ck_aid_equipment_lines_quantity_wording", "CASE \"quantity_hedge\" WHEN 'exact' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NOT NULL AND trim(replace(\"quantity_last_digit\", '.', ''), '0') = '1' AND \"quantity_figure\" NOT GLOB '-*' WHEN 'about' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NOT NULL AND trim(replace(\"quantity_last_digit\", '.', ''), '0') = '1' AND \"quantity_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' WHEN 'between' THEN \"quantity_to\" IS NOT NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' AND CASE WHEN \"quantity_figure\" GLOB '-*' THEN \"quantity_to\" NOT GLOB '-*' OR (instr(\"quantity_to\", '.'), \"quantity_to\") <= (instr(\"quantity_figure\", '.'), \"quantity_figure\") ELSE \"quantity_to\" NOT GLOB '-*' AND (instr(\"quantity_figure\", '.'), \"quantity_figure\") <= (instr(\"quantity_to\", '.'), \"quantity_to\") END WHEN 'magnitude' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" = '0.0' WHEN 'notGiven' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" = '0.0' WHEN 'bounded' THEN \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' AND (\"quantity_to\" IS NULL OR CASE WHEN \"quantity_figure\" GLOB '-*' THEN \"quantity_to\" NOT GLOB '-*' OR (instr(\"quantity_to\", '.'), \"quantity_to\") <= (instr(\"quantity_figure\", '.'), \"quantity_figure\") ELSE \"quantity_to\" NOT GLOB '-*' AND (instr(\"quantity_figure\", '.'), \"quantity_figure\") <= (instr(\"quantity_to\", '.'), \"quantity_to\") END) AND (\"quantity_best\" IS NULL OR CASE WHEN \"quantity_figure\" GLOB '-*' THEN \"quantity_best\" NOT GLOB '-*' OR (instr(\"quantity_best\", '.'), \"quantity_best\") <= (instr(\"quantity_figure\", '.'), \"quantity_figure\") ELSE \"quantity_best\" NOT GLOB '-*' AND (instr(\"quantity_figure\", '.'), \"quantity_figure\") <= (instr(\"quantity_best\", '.'), \"quantity_best\") END AND (\"quantity_to\" IS NULL OR CASE WHEN \"quantity_best\" GLOB '-*' THEN \"quantity_to\" NOT GLOB '-*' OR (instr(\"quantity_to\", '.'), \"quantity_to\") <= (instr(\"quantity_best\", '.'), \"quantity_best\") ELSE \"quantity_to\" NOT GLOB '-*' AND (instr(\"quantity_best\", '.'), \"quantity_best\") <= (instr(\"quantity_to\", '.'), \"quantity_to\") END)) ELSE 0 = 1 END");
                table.CheckConstraint("ck_aid_equipment_lines_tiv_digits", "(typeof(\"tiv_figure\") IN ('text', 'null') AND \"tiv_figure\" GLOB '*[0-9].[0-9]*' AND \"tiv_figure\" NOT GLOB '*[^0-9.-]*' AND \"tiv_figure\" NOT GLOB '?*-*' AND \"tiv_figure\" NOT GLOB '*.*.*' AND \"tiv_figure\" NOT GLOB '0[0-9]*' AND \"tiv_figure\" NOT GLOB '-0[0-9]*' AND \"tiv_figure\" NOT GLOB '*.*?0' AND \"tiv_figure\" <> '-0.0' AND length(\"tiv_figure\") - instr(\"tiv_figure\", '.') <= 28 AND (length(ltrim(replace(\"tiv_figure\", '.', ''), '-0')), ltrim(replace(\"tiv_figure\", '.', ''), '-0')) <= (29 + (\"tiv_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"tiv_to\") IN ('text', 'null') AND \"tiv_to\" GLOB '*[0-9].[0-9]*' AND \"tiv_to\" NOT GLOB '*[^0-9.-]*' AND \"tiv_to\" NOT GLOB '?*-*' AND \"tiv_to\" NOT GLOB '*.*.*' AND \"tiv_to\" NOT GLOB '0[0-9]*' AND \"tiv_to\" NOT GLOB '-0[0-9]*' AND \"tiv_to\" NOT GLOB '*.*?0' AND \"tiv_to\" <> '-0.0' AND length(\"tiv_to\") - instr(\"tiv_to\", '.') <= 28 AND (length(ltrim(replace(\"tiv_to\", '.', ''), '-0')), ltrim(replace(\"tiv_to\", '.', ''), '-0')) <= (29 + (\"tiv_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"tiv_best\") IN ('text', 'null') AND \"tiv_best\" GLOB '*[0-9].[0-9]*' AND \"tiv_best\" NOT GLOB '*[^0-9.-]*' AND \"tiv_best\" NOT GLOB '?*-*' AND \"tiv_best\" NOT GLOB '*.*.*' AND \"tiv_best\" NOT GLOB '0[0-9]*' AND \"tiv_best\" NOT GLOB '-0[0-9]*' AND \"tiv_best\" NOT GLOB '*.*?0' AND \"tiv_best\" <> '-0.0' AND length(\"tiv_best\") - instr(\"tiv_best\", '.') <= 28 AND (length(ltrim(replace(\"tiv_best\", '.', ''), '-0')), ltrim(replace(\"tiv_best\", '.', ''), '-0')) <= (29 + (\"tiv_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"tiv_last_digit\") IN ('text', 'null') AND \"tiv_last_digit\" GLOB '*[0-9].[0-9]*' AND \"tiv_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"tiv_last_digit\" NOT GLOB '?*-*' AND \"tiv_last_digit\" NOT GLOB '*.*.*' AND \"tiv_last_digit\" NOT GLOB '0[0-9]*' AND \"tiv_last_digit\" NOT GLOB '-0[0-9]*' AND \"tiv_last_digit\" NOT GLOB '*.*?0' AND \"tiv_last_digit\" <> '-0.0' AND length(\"tiv_last_digit\") - instr(\"tiv_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"tiv_last_digit\", '.', ''), '-0')), ltrim(replace(\"tiv_last_digit\", '.', ''), '-0')) <= (29 + (\"tiv_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_equipment_lines_tiv_wording", "CASE WHEN \"tiv_hedge\" IS NULL THEN \"tiv_figure\" IS NULL AND \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL ELSE \"tiv_figure\" IS NOT NULL AND CASE \"tiv_hedge\" WHEN 'exact' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NOT NULL AND trim(replace(\"tiv_last_digit\", '.', ''), '0') = '1' AND \"tiv_figure\" NOT GLOB '-*' WHEN 'about' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NOT NULL AND trim(replace(\"tiv_last_digit\", '.', ''), '0') = '1' AND \"tiv_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" NOT GLOB '-*' WHEN 'between' THEN \"tiv_to\" IS NOT NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" NOT GLOB '-*' AND CASE WHEN \"tiv_figure\" GLOB '-*' THEN \"tiv_to\" NOT GLOB '-*' OR (instr(\"tiv_to\", '.'), \"tiv_to\") <= (instr(\"tiv_figure\", '.'), \"tiv_figure\") ELSE \"tiv_to\" NOT GLOB '-*' AND (instr(\"tiv_figure\", '.'), \"tiv_figure\") <= (instr(\"tiv_to\", '.'), \"tiv_to\") END WHEN 'magnitude' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" = '0.0' WHEN 'notGiven' THEN \"tiv_to\" IS NULL AND \"tiv_best\" IS NULL AND \"tiv_last_digit\" IS NULL AND \"tiv_figure\" = '0.0' WHEN 'bounded' THEN \"tiv_last_digit\" IS NULL AND \"tiv_figure\" NOT GLOB '-*' AND (\"tiv_to\" IS NULL OR CASE WHEN \"tiv_figure\" GLOB '-*' THEN \"tiv_to\" NOT GLOB '-*' OR (instr(\"tiv_to\", '.'), \"tiv_to\") <= (instr(\"tiv_figure\", '.'), \"tiv_figure\") ELSE \"tiv_to\" NOT GLOB '-*' AND (instr(\"tiv_figure\", '.'), \"tiv_figure\") <= (instr(\"tiv_to\", '.'), \"tiv_to\") END) AND (\"tiv_best\" IS NULL OR CASE WHEN \"tiv_figure\" GLOB '-*' THEN \"tiv_best\" NOT GLOB '-*' OR (instr(\"tiv_best\", '.'), \"tiv_best\") <= (instr(\"tiv_figure\", '.'), \"tiv_figure\") ELSE \"tiv_best\" NOT GLOB '-*' AND (instr(\"tiv_figure\", '.'), \"tiv_figure\") <= (instr(\"tiv_best\", '.'), \"tiv_best\") END AND (\"tiv_to\" IS NULL OR CASE WHEN \"tiv_best\" GLOB '-*' THEN \"tiv_to\" NOT GLOB '-*' OR (instr(\"tiv_to\", '.'), \"tiv_to\") <= (instr(\"tiv_best\", '.'), \"tiv_best\") ELSE \"tiv_to\" NOT GLOB '-*' AND (instr(\"tiv_best\", '.'), \"tiv_best\") <= (instr(\"tiv_to\", '.'), \"tiv_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_equipment_lines_unit_price_digits", "(typeof(\"unit_price_figure\") IN ('text', 'null') AND \"unit_price_figure\" GLOB '*[0-9].[0-9]*' AND \"unit_price_figure\" NOT GLOB '*[^0-9.-]*' AND \"unit_price_figure\" NOT GLOB '?*-*' AND \"unit_price_figure\" NOT GLOB '*.*.*' AND \"unit_price_figure\" NOT GLOB '0[0-9]*' AND \"unit_price_figure\" NOT GLOB '-0[0-9]*' AND \"unit_price_figure\" NOT GLOB '*.*?0' AND \"unit_price_figure\" <> '-0.0' AND length(\"unit_price_figure\") - instr(\"unit_price_figure\", '.') <= 28 AND (length(ltrim(replace(\"unit_price_figure\", '.', ''), '-0')), ltrim(replace(\"unit_price_figure\", '.', ''), '-0')) <= (29 + (\"unit_price_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"unit_price_to\") IN ('text', 'null') AND \"unit_price_to\" GLOB '*[0-9].[0-9]*' AND \"unit_price_to\" NOT GLOB '*[^0-9.-]*' AND \"unit_price_to\" NOT GLOB '?*-*' AND \"unit_price_to\" NOT GLOB '*.*.*' AND \"unit_price_to\" NOT GLOB '0[0-9]*' AND \"unit_price_to\" NOT GLOB '-0[0-9]*' AND \"unit_price_to\" NOT GLOB '*.*?0' AND \"unit_price_to\" <> '-0.0' AND length(\"unit_price_to\") - instr(\"unit_price_to\", '.') <= 28 AND (length(ltrim(replace(\"unit_price_to\", '.', ''), '-0')), ltrim(replace(\"unit_price_to\", '.', ''), '-0')) <= (29 + (\"unit_price_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"unit_price_best\") IN ('text', 'null') AND \"unit_price_best\" GLOB '*[0-9].[0-9]*' AND \"unit_price_best\" NOT GLOB '*[^0-9.-]*' AND \"unit_price_best\" NOT GLOB '?*-*' AND \"unit_price_best\" NOT GLOB '*.*.*' AND \"unit_price_best\" NOT GLOB '0[0-9]*' AND \"unit_price_best\" NOT GLOB '-0[0-9]*' AND \"unit_price_best\" NOT GLOB '*.*?0' AND \"unit_price_best\" <> '-0.0' AND length(\"unit_price_best\") - instr(\"unit_price_best\", '.') <= 28 AND (length(ltrim(replace(\"unit_price_best\", '.', ''), '-0')), ltrim(replace(\"unit_price_best\", '.', ''), '-0')) <= (29 + (\"unit_price_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"unit_price_last_digit\") IN ('text', 'null') AND \"unit_price_last_digit\" GLOB '*[0-9].[0-9]*' AND \"unit_price_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"unit_price_last_digit\" NOT GLOB '?*-*' AND \"unit_price_last_digit\" NOT GLOB '*.*.*' AND \"unit_price_last_digit\" NOT GLOB '0[0-9]*' AND \"unit_price_last_digit\" NOT GLOB '-0[0-9]*' AND \"unit_price_last_digit\" NOT GLOB '*.*?0' AND \"unit_price_last_digit\" <> '-0.0' AND length(\"unit_price_last_digit\") - instr(\"unit_price_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"unit_price_last_digit\", '.', ''), '-0')), ltrim(replace(\"unit_price_last_digit\", '.', ''), '-0')) <= (29 + (\"unit_price_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_equipment_lines_unit_price_wording", "CASE WHEN \"unit_price_hedge\" IS NULL THEN \"unit_price_figure\" IS NULL AND \"unit_price_currency\" IS NULL AND \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL ELSE \"unit_price_figure\" IS NOT NULL AND \"unit_price_currency\" IS NOT NULL AND CASE \"unit_price_hedge\" WHEN 'exact' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NOT NULL AND trim(replace(\"unit_price_last_digit\", '.', ''), '0') = '1' AND \"unit_price_figure\" NOT GLOB '-*' WHEN 'about' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NOT NULL AND trim(replace(\"unit_price_last_digit\", '.', ''), '0') = '1' AND \"unit_price_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" NOT GLOB '-*' WHEN 'between' THEN \"unit_price_to\" IS NOT NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" NOT GLOB '-*' AND CASE WHEN \"unit_price_figure\" GLOB '-*' THEN \"unit_price_to\" NOT GLOB '-*' OR (instr(\"unit_price_to\", '.'), \"unit_price_to\") <= (instr(\"unit_price_figure\", '.'), \"unit_price_figure\") ELSE \"unit_price_to\" NOT GLOB '-*' AND (instr(\"unit_price_figure\", '.'), \"unit_price_figure\") <= (instr(\"unit_price_to\", '.'), \"unit_price_to\") END WHEN 'magnitude' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" = '0.0' WHEN 'notGiven' THEN \"unit_price_to\" IS NULL AND \"unit_price_best\" IS NULL AND \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" = '0.0' WHEN 'bounded' THEN \"unit_price_last_digit\" IS NULL AND \"unit_price_figure\" NOT GLOB '-*' AND (\"unit_price_to\" IS NULL OR CASE WHEN \"unit_price_figure\" GLOB '-*' THEN \"unit_price_to\" NOT GLOB '-*' OR (instr(\"unit_price_to\", '.'), \"unit_price_to\") <= (instr(\"unit_price_figure\", '.'), \"unit_price_figure\") ELSE \"unit_price_to\" NOT GLOB '-*' AND (instr(\"unit_price_figure\", '.'), \"unit_price_figure\") <= (instr(\"unit_price_to\", '.'), \"unit_price_to\") END) AND (\"unit_price_best\" IS NULL OR CASE WHEN \"unit_price_figure\" GLOB '-*' THEN \"unit_price_best\" NOT GLOB '-*' OR (instr(\"unit_price_best\", '.'), \"unit_price_best\") <= (instr(\"unit_price_figure\", '.'), \"unit_price_figure\") ELSE \"unit_price_best\" NOT GLOB '-*' AND (instr(\"unit_price_figure\", '.'), \"unit_price_figure\") <= (instr(\"unit_price_best\", '.'), \"unit_price_best\") END AND (\"unit_price_to\" IS NULL OR CASE WHEN \"unit_price_best\" GLOB '-*' THEN \"unit_price_to\" NOT GLOB '-*' OR (instr(\"unit_price_to\", '.'), \"unit_price_to\") <= (instr(\"unit_price_best\", '.'), \"unit_price_best\") ELSE \"unit_price_to\" NOT GLOB '-*' AND (instr(\"unit_price_best\", '.'), \"unit_price_best\") <= (instr(\"unit_price_to\", '.'), \"unit_price_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_equipment_lines_unit_tiv_digits", "(typeof(\"unit_tiv_figure\") IN ('text', 'null') AND \"unit_tiv_figure\" GLOB '*[0-9].[0-9]*' AND \"unit_tiv_figure\" NOT GLOB '*[^0-9.-]*' AND \"unit_tiv_figure\" NOT GLOB '?*-*' AND \"unit_tiv_figure\" NOT GLOB '*.*.*' AND \"unit_tiv_figure\" NOT GLOB '0[0-9]*' AND \"unit_tiv_figure\" NOT GLOB '-0[0-9]*' AND \"unit_tiv_figure\" NOT GLOB '*.*?0' AND \"unit_tiv_figure\" <> '-0.0' AND length(\"unit_tiv_figure\") - instr(\"unit_tiv_figure\", '.') <= 28 AND (length(ltrim(replace(\"unit_tiv_figure\", '.', ''), '-0')), ltrim(replace(\"unit_tiv_figure\", '.', ''), '-0')) <= (29 + (\"unit_tiv_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"unit_tiv_to\") IN ('text', 'null') AND \"unit_tiv_to\" GLOB '*[0-9].[0-9]*' AND \"unit_tiv_to\" NOT GLOB '*[^0-9.-]*' AND \"unit_tiv_to\" NOT GLOB '?*-*' AND \"unit_tiv_to\" NOT GLOB '*.*.*' AND \"unit_tiv_to\" NOT GLOB '0[0-9]*' AND \"unit_tiv_to\" NOT GLOB '-0[0-9]*' AND \"unit_tiv_to\" NOT GLOB '*.*?0' AND \"unit_tiv_to\" <> '-0.0' AND length(\"unit_tiv_to\") - instr(\"unit_tiv_to\", '.') <= 28 AND (length(ltrim(replace(\"unit_tiv_to\", '.', ''), '-0')), ltrim(replace(\"unit_tiv_to\", '.', ''), '-0')) <= (29 + (\"unit_tiv_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"unit_tiv_best\") IN ('text', 'null') AND \"unit_tiv_best\" GLOB '*[0-9].[0-9]*' AND \"unit_tiv_best\" NOT GLOB '*[^0-9.-]*' AND \"unit_tiv_best\" NOT GLOB '?*-*' AND \"unit_tiv_best\" NOT GLOB '*.*.*' AND \"unit_tiv_best\" NOT GLOB '0[0-9]*' AND \"unit_tiv_best\" NOT GLOB '-0[0-9]*' AND \"unit_tiv_best\" NOT GLOB '*.*?0' AND \"unit_tiv_best\" <> '-0.0' AND length(\"unit_tiv_best\") - instr(\"unit_tiv_best\", '.') <= 28 AND (length(ltrim(replace(\"unit_tiv_best\", '.', ''), '-0')), ltrim(replace(\"unit_tiv_best\", '.', ''), '-0')) <= (29 + (\"unit_tiv_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"unit_tiv_last_digit\") IN ('text', 'null') AND \"unit_tiv_last_digit\" GLOB '*[0-9].[0-9]*' AND \"unit_tiv_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"unit_tiv_last_digit\" NOT GLOB '?*-*' AND \"unit_tiv_last_digit\" NOT GLOB '*.*.*' AND \"unit_tiv_last_digit\" NOT GLOB '0[0-9]*' AND \"unit_tiv_last_digit\" NOT GLOB '-0[0-9]*' AND \"unit_tiv_last_digit\" NOT GLOB '*.*?0' AND \"unit_tiv_last_digit\" <> '-0.0' AND length(\"unit_tiv_last_digit\") - instr(\"unit_tiv_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"unit_tiv_last_digit\", '.', ''), '-0')), ltrim(replace(\"unit_tiv_last_digit\", '.', ''), '-0')) <= (29 + (\"unit_tiv_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_equipment_lines_unit_tiv_wording", "CASE WHEN \"unit_tiv_hedge\" IS NULL THEN \"unit_tiv_figure\" IS NULL AND \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL ELSE \"unit_tiv_figure\" IS NOT NULL AND CASE \"unit_tiv_hedge\" WHEN 'exact' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NOT NULL AND trim(replace(\"unit_tiv_last_digit\", '.', ''), '0') = '1' AND \"unit_tiv_figure\" NOT GLOB '-*' WHEN 'about' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NOT NULL AND trim(replace(\"unit_tiv_last_digit\", '.', ''), '0') = '1' AND \"unit_tiv_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" NOT GLOB '-*' WHEN 'between' THEN \"unit_tiv_to\" IS NOT NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" NOT GLOB '-*' AND CASE WHEN \"unit_tiv_figure\" GLOB '-*' THEN \"unit_tiv_to\" NOT GLOB '-*' OR (instr(\"unit_tiv_to\", '.'), \"unit_tiv_to\") <= (instr(\"unit_tiv_figure\", '.'), \"unit_tiv_figure\") ELSE \"unit_tiv_to\" NOT GLOB '-*' AND (instr(\"unit_tiv_figure\", '.'), \"unit_tiv_figure\") <= (instr(\"unit_tiv_to\", '.'), \"unit_tiv_to\") END WHEN 'magnitude' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" = '0.0' WHEN 'notGiven' THEN \"unit_tiv_to\" IS NULL AND \"unit_tiv_best\" IS NULL AND \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" = '0.0' WHEN 'bounded' THEN \"unit_tiv_last_digit\" IS NULL AND \"unit_tiv_figure\" NOT GLOB '-*' AND (\"unit_tiv_to\" IS NULL OR CASE WHEN \"unit_tiv_figure\" GLOB '-*' THEN \"unit_tiv_to\" NOT GLOB '-*' OR (instr(\"unit_tiv_to\", '.'), \"unit_tiv_to\") <= (instr(\"unit_tiv_figure\", '.'), \"unit_tiv_figure\") ELSE \"unit_tiv_to\" NOT GLOB '-*' AND (instr(\"unit_tiv_figure\", '.'), \"unit_tiv_figure\") <= (instr(\"unit_tiv_to\", '.'), \"unit_tiv_to\") END) AND (\"unit_tiv_best\" IS NULL OR CASE WHEN \"unit_tiv_figure\" GLOB '-*' THEN \"unit_tiv_best\" NOT GLOB '-*' OR (instr(\"unit_tiv_best\", '.'), \"unit_tiv_best\") <= (instr(\"unit_tiv_figure\", '.'), \"unit_tiv_figure\") ELSE \"unit_tiv_best\" NOT GLOB '-*' AND (instr(\"unit_tiv_figure\", '.'), \"unit_tiv_figure\") <= (instr(\"unit_tiv_best\", '.'), \"unit_tiv_best\") END AND (\"unit_tiv_to\" IS NULL OR CASE WHEN \"unit_tiv_best\" GLOB '-*' THEN \"unit_tiv_to\" NOT GLOB '-*' OR (instr(\"unit_tiv_to\", '.'), \"unit_tiv_to\") <= (instr(\"unit_tiv_best\", '.'), \"unit_tiv_best\") ELSE \"unit_tiv_to\" NOT GLOB '-*' AND (instr(\"unit_tiv_best\", '.'), \"unit_tiv_best\") <= (instr(\"unit_tiv_to\", '.'), \"unit_tiv_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_equipment_lines_value_digits", "(typeof(\"value_figure\") IN ('text', 'null') AND \"value_figure\" GLOB '*[0-9].[0-9]*' AND \"value_figure\" NOT GLOB '*[^0-9.-]*' AND \"value_figure\" NOT GLOB '?*-*' AND \"value_figure\" NOT GLOB '*.*.*' AND \"value_figure\" NOT GLOB '0[0-9]*' AND \"value_figure\" NOT GLOB '-0[0-9]*' AND \"value_figure\" NOT GLOB '*.*?0' AND \"value_figure\" <> '-0.0' AND length(\"value_figure\") - instr(\"value_figure\", '.') <= 28 AND (length(ltrim(replace(\"value_figure\", '.', ''), '-0')), ltrim(replace(\"value_figure\", '.', ''), '-0')) <= (29 + (\"value_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"value_to\") IN ('text', 'null') AND \"value_to\" GLOB '*[0-9].[0-9]*' AND \"value_to\" NOT GLOB '*[^0-9.-]*' AND \"value_to\" NOT GLOB '?*-*' AND \"value_to\" NOT GLOB '*.*.*' AND \"value_to\" NOT GLOB '0[0-9]*' AND \"value_to\" NOT GLOB '-0[0-9]*' AND \"value_to\" NOT GLOB '*.*?0' AND \"value_to\" <> '-0.0' AND length(\"value_to\") - instr(\"value_to\", '.') <= 28 AND (length(ltrim(replace(\"value_to\", '.', ''), '-0')), ltrim(replace(\"value_to\", '.', ''), '-0')) <= (29 + (\"value_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"value_best\") IN ('text', 'null') AND \"value_best\" GLOB '*[0-9].[0-9]*' AND \"value_best\" NOT GLOB '*[^0-9.-]*' AND \"value_best\" NOT GLOB '?*-*' AND \"value_best\" NOT GLOB '*.*.*' AND \"value_best\" NOT GLOB '0[0-9]*' AND \"value_best\" NOT GLOB '-0[0-9]*' AND \"value_best\" NOT GLOB '*.*?0' AND \"value_best\" <> '-0.0' AND length(\"value_best\") - instr(\"value_best\", '.') <= 28 AND (length(ltrim(replace(\"value_best\", '.', ''), '-0')), ltrim(replace(\"value_best\", '.', ''), '-0')) <= (29 + (\"value_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"value_last_digit\") IN ('text', 'null') AND \"value_last_digit\" GLOB '*[0-9].[0-9]*' AND \"value_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"value_last_digit\" NOT GLOB '?*-*' AND \"value_last_digit\" NOT GLOB '*.*.*' AND \"value_last_digit\" NOT GLOB '0[0-9]*' AND \"value_last_digit\" NOT GLOB '-0[0-9]*' AND \"value_last_digit\" NOT GLOB '*.*?0' AND \"value_last_digit\" <> '-0.0' AND length(\"value_last_digit\") - instr(\"value_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"value_last_digit\", '.', ''), '-0')), ltrim(replace(\"value_last_digit\", '.', ''), '-0')) <= (29 + (\"value_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_equipment_lines_value_wording", "CASE WHEN \"value_hedge\" IS NULL THEN \"value_figure\" IS NULL AND \"value_currency\" IS NULL AND \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL ELSE \"value_figure\" IS NOT NULL AND \"value_currency\" IS NOT NULL AND CASE \"value_hedge\" WHEN 'exact' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NOT NULL AND trim(replace(\"value_last_digit\", '.', ''), '0') = '1' AND \"value_figure\" NOT GLOB '-*' WHEN 'about' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NOT NULL AND trim(replace(\"value_last_digit\", '.', ''), '0') = '1' AND \"value_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" NOT GLOB '-*' WHEN 'between' THEN \"value_to\" IS NOT NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" NOT GLOB '-*' AND CASE WHEN \"value_figure\" GLOB '-*' THEN \"value_to\" NOT GLOB '-*' OR (instr(\"value_to\", '.'), \"value_to\") <= (instr(\"value_figure\", '.'), \"value_figure\") ELSE \"value_to\" NOT GLOB '-*' AND (instr(\"value_figure\", '.'), \"value_figure\") <= (instr(\"value_to\", '.'), \"value_to\") END WHEN 'magnitude' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" = '0.0' WHEN 'notGiven' THEN \"value_to\" IS NULL AND \"value_best\" IS NULL AND \"value_last_digit\" IS NULL AND \"value_figure\" = '0.0' WHEN 'bounded' THEN \"value_last_digit\" IS NULL AND \"value_figure\" NOT GLOB '-*' AND (\"value_to\" IS NULL OR CASE WHEN \"value_figure\" GLOB '-*' THEN \"value_to\" NOT GLOB '-*' OR (instr(\"value_to\", '.'), \"value_to\") <= (instr(\"value_figure\", '.'), \"value_figure\") ELSE \"value_to\" NOT GLOB '-*' AND (instr(\"value_figure\", '.'), \"value_figure\") <= (instr(\"value_to\", '.'), \"value_to\") END) AND (\"value_best\" IS NULL OR CASE WHEN \"value_figure\" GLOB '-*' THEN \"value_best\" NOT GLOB '-*' OR (instr(\"value_best\", '.'), \"value_best\") <= (instr(\"value_figure\", '.'), \"value_figure\") ELSE \"value_best\" NOT GLOB '-*' AND (instr(\"value_figure\", '.'), \"value_figure\") <= (instr(\"value_best\", '.'), \"value_best\") END AND (\"value_to\" IS NULL OR CASE WHEN \"value_best\" GLOB '-*' THEN \"value_to\" NOT GLOB '-*' OR (instr(\"value_to\", '.'), \"value_to\") <= (instr(\"value_best\", '.'), \"value_best\") ELSE \"value_to\" NOT GLOB '-*' AND (instr(\"value_best\", '.'), \"value_best\") <= (instr(\"value_to\", '.'), \"value_to\") END)) ELSE 0 = 1 END END");
                table.ForeignKey(
                    name: "fk_aid_equipment_lines_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_equipment_lines_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_equipment_lines_unit_price_currency",
                    column: x => x.unit_price_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
                table.ForeignKey(
                    name: "fk_aid_equipment_lines_value_currency",
                    column: x => x.value_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "The items promised.");

        migrationBuilder.CreateTable(
            name: "aid_pledge_sources",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                source_id = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_pledge_sources", x => new { x.ledger_id, x.pledge_id, x.position });
                table.CheckConstraint("ck_aid_pledge_sources_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.ForeignKey(
                    name: "fk_aid_pledge_sources_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_pledge_sources_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_pledge_sources_source_id",
                    columns: x => new { x.ledger_id, x.source_id },
                    principalTable: "aid_sources",
                    principalColumns: ["ledger_id", "id"]);
            },
            comment: "The sources that state a pledge, at least one.");

        migrationBuilder.CreateTable(
            name: "aid_relations",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                kind = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                source_id = table.Column<string>(type: "TEXT", nullable: false),
                payer = table.Column<string>(type: "TEXT", nullable: true),
                role = table.Column<string>(type: "TEXT", nullable: true),
                donor_id = table.Column<string>(type: "TEXT", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_relations", x => new { x.ledger_id, x.position });
                table.CheckConstraint("ck_aid_relations_kind", "\"kind\" IN ('partOf', 'unknown', 'restates', 'supersedes', 'increases', 'withdraws', 'names')");
                table.CheckConstraint("ck_aid_relations_names", "(\"kind\" = 'names') = (\"role\" IS NOT NULL) AND (\"role\" IS NULL) = (\"donor_id\" IS NULL)");
                table.CheckConstraint("ck_aid_relations_payer_of_part", "\"payer\" IS NULL OR \"kind\" IN ('partOf', 'unknown')");
                table.CheckConstraint("ck_aid_relations_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_relations_role", "\"role\" IN ('payer', 'lead', 'channel', 'deliverer', 'producer')");
                table.ForeignKey(
                    name: "fk_aid_relations_donor_id",
                    columns: x => new { x.ledger_id, x.donor_id },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_relations_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_relations_payer",
                    columns: x => new { x.ledger_id, x.payer },
                    principalTable: "aid_donors",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_relations_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_relations_source_id",
                    columns: x => new { x.ledger_id, x.source_id },
                    principalTable: "aid_sources",
                    principalColumns: ["ledger_id", "id"]);
            },
            comment: "How pledges relate to each other.");

        migrationBuilder.CreateTable(
            name: "aid_tranches",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                amount_hedge = table.Column<string>(type: "TEXT", nullable: false),
                amount_figure = table.Column<decimal>(type: "TEXT", nullable: false, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                amount_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                amount_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                amount_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                amount_currency = table.Column<string>(type: "TEXT", nullable: false, comment: "ISO 4217.")
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_tranches", x => new { x.ledger_id, x.pledge_id, x.position });
                table.CheckConstraint("ck_aid_tranches_amount_digits", "(typeof(\"amount_figure\") IN ('text', 'null') AND \"amount_figure\" GLOB '*[0-9].[0-9]*' AND \"amount_figure\" NOT GLOB '*[^0-9.-]*' AND \"amount_figure\" NOT GLOB '?*-*' AND \"amount_figure\" NOT GLOB '*.*.*' AND \"amount_figure\" NOT GLOB '0[0-9]*' AND \"amount_figure\" NOT GLOB '-0[0-9]*' AND \"amount_figure\" NOT GLOB '*.*?0' AND \"amount_figure\" <> '-0.0' AND length(\"amount_figure\") - instr(\"amount_figure\", '.') <= 28 AND (length(ltrim(replace(\"amount_figure\", '.', ''), '-0')), ltrim(replace(\"amount_figure\", '.', ''), '-0')) <= (29 + (\"amount_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_to\") IN ('text', 'null') AND \"amount_to\" GLOB '*[0-9].[0-9]*' AND \"amount_to\" NOT GLOB '*[^0-9.-]*' AND \"amount_to\" NOT GLOB '?*-*' AND \"amount_to\" NOT GLOB '*.*.*' AND \"amount_to\" NOT GLOB '0[0-9]*' AND \"amount_to\" NOT GLOB '-0[0-9]*' AND \"amount_to\" NOT GLOB '*.*?0' AND \"amount_to\" <> '-0.0' AND length(\"amount_to\") - instr(\"amount_to\", '.') <= 28 AND (length(ltrim(replace(\"amount_to\", '.', ''), '-0')), ltrim(replace(\"amount_to\", '.', ''), '-0')) <= (29 + (\"amount_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_best\") IN ('text', 'null') AND \"amount_best\" GLOB '*[0-9].[0-9]*' AND \"amount_best\" NOT GLOB '*[^0-9.-]*' AND \"amount_best\" NOT GLOB '?*-*' AND \"amount_best\" NOT GLOB '*.*.*' AND \"amount_best\" NOT GLOB '0[0-9]*' AND \"amount_best\" NOT GLOB '-0[0-9]*' AND \"amount_best\" NOT GLOB '*.*?0' AND \"amount_best\" <> '-0.0' AND length(\"amount_best\") - instr(\"amount_best\", '.') <= 28 AND (length(ltrim(replace(\"amount_best\", '.', ''), '-0')), ltrim(replace(\"amount_best\", '.', ''), '-0')) <= (29 + (\"amount_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_last_digit\") IN ('text', 'null') AND \"amount_last_digit\" GLOB '*[0-9].[0-9]*' AND \"amount_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"amount_last_digit\" NOT GLOB '?*-*' AND \"amount_last_digit\" NOT GLOB '*.*.*' AND \"amount_last_digit\" NOT GLOB '0[0-9]*' AND \"amount_last_digit\" NOT GLOB '-0[0-9]*' AND \"amount_last_digit\" NOT GLOB '*.*?0' AND \"amount_last_digit\" <> '-0.0' AND length(\"amount_last_digit\") - instr(\"amount_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"amount_last_digit\", '.', ''), '-0')), ltrim(replace(\"amount_last_digit\", '.', ''), '-0')) <= (29 + (\"amount_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_tranches_amount_wording", "CASE \"amount_hedge\" WHEN 'exact' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'about' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'between' THEN \"amount_to\" IS NOT NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END WHEN 'magnitude' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'notGiven' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'bounded' THEN \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END) AND (\"amount_best\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_best\" NOT GLOB '-*' OR (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_best\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_best\", '.'), \"amount_best\") END AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_best\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_best\", '.'), \"amount_best\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_to\", '.'), \"amount_to\") END)) ELSE 0 = 1 END");
                table.CheckConstraint("ck_aid_tranches_period", "((\"period_from\" IS NULL) = (\"period_to\" IS NULL)) AND (\"period_from\" <= \"period_to\")");
                table.CheckConstraint("ck_aid_tranches_period_from", "typeof(\"period_from\") IN ('text', 'null') AND \"period_from\" >= '0001-01-01' AND \"period_from\" IS date(\"period_from\", '+0 days')");
                table.CheckConstraint("ck_aid_tranches_period_to", "typeof(\"period_to\") IN ('text', 'null') AND \"period_to\" >= '0001-01-01' AND \"period_to\" IS date(\"period_to\", '+0 days')");
                table.CheckConstraint("ck_aid_tranches_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.ForeignKey(
                    name: "fk_aid_tranches_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_tranches_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_tranches_amount_currency",
                    column: x => x.amount_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "Parts of an amount with periods of their own.");

        migrationBuilder.CreateTable(
            name: "aid_stage_events",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                line = table.Column<int>(type: "INTEGER", nullable: true, comment: "The position of the line that it is of; null where it is of the pledge."),
                stage = table.Column<string>(type: "TEXT", nullable: false),
                date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                amount_hedge = table.Column<string>(type: "TEXT", nullable: true),
                amount_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                amount_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                amount_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                amount_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                amount_currency = table.Column<string>(type: "TEXT", nullable: true, comment: "ISO 4217."),
                quantity_hedge = table.Column<string>(type: "TEXT", nullable: true),
                quantity_figure = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The number stated, in the unit; the lesser of two."),
                quantity_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                quantity_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                quantity_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                quantity_unit = table.Column<string>(type: "TEXT", nullable: true, comment: "What is counted: pieces, rounds, t."),
                source_id = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_stage_events", x => new { x.ledger_id, x.pledge_id, x.position });
                table.CheckConstraint("ck_aid_stage_events_amount_digits", "(typeof(\"amount_figure\") IN ('text', 'null') AND \"amount_figure\" GLOB '*[0-9].[0-9]*' AND \"amount_figure\" NOT GLOB '*[^0-9.-]*' AND \"amount_figure\" NOT GLOB '?*-*' AND \"amount_figure\" NOT GLOB '*.*.*' AND \"amount_figure\" NOT GLOB '0[0-9]*' AND \"amount_figure\" NOT GLOB '-0[0-9]*' AND \"amount_figure\" NOT GLOB '*.*?0' AND \"amount_figure\" <> '-0.0' AND length(\"amount_figure\") - instr(\"amount_figure\", '.') <= 28 AND (length(ltrim(replace(\"amount_figure\", '.', ''), '-0')), ltrim(replace(\"amount_figure\", '.', ''), '-0')) <= (29 + (\"amount_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_to\") IN ('text', 'null') AND \"amount_to\" GLOB '*[0-9].[0-9]*' AND \"amount_to\" NOT GLOB '*[^0-9.-]*' AND \"amount_to\" NOT GLOB '?*-*' AND \"amount_to\" NOT GLOB '*.*.*' AND \"amount_to\" NOT GLOB '0[0-9]*' AND \"amount_to\" NOT GLOB '-0[0-9]*' AND \"amount_to\" NOT GLOB '*.*?0' AND \"amount_to\" <> '-0.0' AND length(\"amount_to\") - instr(\"amount_to\", '.') <= 28 AND (length(ltrim(replace(\"amount_to\", '.', ''), '-0')), ltrim(replace(\"amount_to\", '.', ''), '-0')) <= (29 + (\"amount_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_best\") IN ('text', 'null') AND \"amount_best\" GLOB '*[0-9].[0-9]*' AND \"amount_best\" NOT GLOB '*[^0-9.-]*' AND \"amount_best\" NOT GLOB '?*-*' AND \"amount_best\" NOT GLOB '*.*.*' AND \"amount_best\" NOT GLOB '0[0-9]*' AND \"amount_best\" NOT GLOB '-0[0-9]*' AND \"amount_best\" NOT GLOB '*.*?0' AND \"amount_best\" <> '-0.0' AND length(\"amount_best\") - instr(\"amount_best\", '.') <= 28 AND (length(ltrim(replace(\"amount_best\", '.', ''), '-0')), ltrim(replace(\"amount_best\", '.', ''), '-0')) <= (29 + (\"amount_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_last_digit\") IN ('text', 'null') AND \"amount_last_digit\" GLOB '*[0-9].[0-9]*' AND \"amount_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"amount_last_digit\" NOT GLOB '?*-*' AND \"amount_last_digit\" NOT GLOB '*.*.*' AND \"amount_last_digit\" NOT GLOB '0[0-9]*' AND \"amount_last_digit\" NOT GLOB '-0[0-9]*' AND \"amount_last_digit\" NOT GLOB '*.*?0' AND \"amount_last_digit\" <> '-0.0' AND length(\"amount_last_digit\") - instr(\"amount_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"amount_last_digit\", '.', ''), '-0')), ltrim(replace(\"amount_last_digit\", '.', ''), '-0')) <= (29 + (\"amount_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_stage_events_amount_or_quantity", "\"amount_hedge\" IS NULL OR \"quantity_hedge\" IS NULL");
                table.CheckConstraint("ck_aid_stage_events_amount_wording", "CASE WHEN \"amount_hedge\" IS NULL THEN \"amount_figure\" IS NULL AND \"amount_currency\" IS NULL AND \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL ELSE \"amount_figure\" IS NOT NULL AND \"amount_currency\" IS NOT NULL AND CASE \"amount_hedge\" WHEN 'exact' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'about' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'between' THEN \"amount_to\" IS NOT NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END WHEN 'magnitude' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'notGiven' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'bounded' THEN \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END) AND (\"amount_best\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_best\" NOT GLOB '-*' OR (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_best\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_best\", '.'), \"amount_best\") END AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_best\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_best\", '.'), \"amount_best\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_to\", '.'), \"amount_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_stage_events_date", "typeof(\"date\") IN ('text', 'null') AND \"date\" >= '0001-01-01' AND \"date\" IS date(\"date\", '+0 days')");
                table.CheckConstraint("ck_aid_stage_events_not_pledged", "\"stage\" <> 'pledged'");
                table.CheckConstraint("ck_aid_stage_events_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.CheckConstraint("ck_aid_stage_events_quantity_digits", "(typeof(\"quantity_figure\") IN ('text', 'null') AND \"quantity_figure\" GLOB '*[0-9].[0-9]*' AND \"quantity_figure\" NOT GLOB '*[^0-9.-]*' AND \"quantity_figure\" NOT GLOB '?*-*' AND \"quantity_figure\" NOT GLOB '*.*.*' AND \"quantity_figure\" NOT GLOB '0[0-9]*' AND \"quantity_figure\" NOT GLOB '-0[0-9]*' AND \"quantity_figure\" NOT GLOB '*.*?0' AND \"quantity_figure\" <> '-0.0' AND length(\"quantity_figure\") - instr(\"quantity_figure\", '.') <= 28 AND (length(ltrim(replace(\"quantity_figure\", '.', ''), '-0')), ltrim(replace(\"quantity_figure\", '.', ''), '-0')) <= (29 + (\"quantity_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"quantity_to\") IN ('text', 'null') AND \"quantity_to\" GLOB '*[0-9].[0-9]*' AND \"quantity_to\" NOT GLOB '*[^0-9.-]*' AND \"quantity_to\" NOT GLOB '?*-*' AND \"quantity_to\" NOT GLOB '*.*.*' AND \"quantity_to\" NOT GLOB '0[0-9]*' AND \"quantity_to\" NOT GLOB '-0[0-9]*' AND \"quantity_to\" NOT GLOB '*.*?0' AND \"quantity_to\" <> '-0.0' AND length(\"quantity_to\") - instr(\"quantity_to\", '.') <= 28 AND (length(ltrim(replace(\"quantity_to\", '.', ''), '-0')), ltrim(replace(\"quantity_to\", '.', ''), '-0')) <= (29 + (\"quantity_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"quantity_best\") IN ('text', 'null') AND \"quantity_best\" GLOB '*[0-9].[0-9]*' AND \"quantity_best\" NOT GLOB '*[^0-9.-]*' AND \"quantity_best\" NOT GLOB '?*-*' AND \"quantity_best\" NOT GLOB '*.*.*' AND \"quantity_best\" NOT GLOB '0[0-9]*' AND \"quantity_best\" NOT GLOB '-0[0-9]*' AND \"quantity_best\" NOT GLOB '*.*?0' AND \"quantity_best\" <> '-0.0' AND length(\"quantity_best\") - instr(\"quantity_best\", '.') <= 28 AND (length(ltrim(replace(\"quantity_best\", '.', ''), '-0')), ltrim(replace(\"quantity_best\", '.', ''), '-0')) <= (29 + (\"quantity_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"quantity_last_digit\") IN ('text', 'null') AND \"quantity_last_digit\" GLOB '*[0-9].[0-9]*' AND \"quantity_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"quantity_last_digit\" NOT GLOB '?*-*' AND \"quantity_last_digit\" NOT GLOB '*.*.*' AND \"quantity_last_digit\" NOT GLOB '0[0-9]*' AND \"quantity_last_digit\" NOT GLOB '-0[0-9]*' AND \"quantity_last_digit\" NOT GLOB '*.*?0' AND \"quantity_last_digit\" <> '-0.0' AND length(\"quantity_last_digit\") - instr(\"quantity_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"quantity_last_digit\", '.', ''), '-0')), ltrim(replace(\"quantity_last_digit\", '.', ''), '-0')) <= (29 + (\"quantity_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_stage_events_quantity_unit", "(typeof(\"quantity_unit\") IN ('text', 'null') AND length(\"quantity_unit\") BETWEEN 1 AND 32 AND \"quantity_unit\" NOT GLOB '*[^A-Za-z' || char(170) || '-' || char(65535) || '-]*') AND (\"quantity_unit\" NOT LIKE '-%' AND \"quantity_unit\" NOT LIKE '%-' AND \"quantity_unit\" NOT LIKE '%--%') AND (lower(\"quantity_unit\") NOT IN ('thousand', 'million', 'm', 'mn', 'billion', 'bn', 'trillion', 'tn', 'further', 'some', 'several', 'undisclosed', 'unknown', 'tens', 'hundreds', 'thousands', 'millions', 'billions', 'of', 'to', 'and', 'given', 'disclosed', 'unbounded'))");
                table.CheckConstraint("ck_aid_stage_events_quantity_wording", "CASE WHEN \"quantity_hedge\" IS NULL THEN \"quantity_figure\" IS NULL AND \"quantity_unit\" IS NULL AND \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL ELSE \"quantity_figure\" IS NOT NULL AND \"quantity_unit\" IS NOT NULL AND CASE \"quantity_hedge\" WHEN 'exact' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NOT NULL AND trim(replace(\"quantity_last_digit\", '.', ''), '0') = '1' AND \"quantity_figure\" NOT GLOB '-*' WHEN 'about' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NOT NULL AND trim(replace(\"quantity_last_digit\", '.', ''), '0') = '1' AND \"quantity_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' WHEN 'between' THEN \"quantity_to\" IS NOT NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' AND CASE WHEN \"quantity_figure\" GLOB '-*' THEN \"quantity_to\" NOT GLOB '-*' OR (instr(\"quantity_to\", '.'), \"quantity_to\") <= (instr(\"quantity_figure\", '.'), \"quantity_figure\") ELSE \"quantity_to\" NOT GLOB '-*' AND (instr(\"quantity_figure\", '.'), \"quantity_figure\") <= (instr(\"quantity_to\", '.'), \"quantity_to\") END WHEN 'magnitude' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" = '0.0' WHEN 'notGiven' THEN \"quantity_to\" IS NULL AND \"quantity_best\" IS NULL AND \"quantity_last_digit\" IS NULL AND \"quantity_figure\" = '0.0' WHEN 'bounded' THEN \"quantity_last_digit\" IS NULL AND \"quantity_figure\" NOT GLOB '-*' AND (\"quantity_to\" IS NULL OR CASE WHEN \"quantity_figure\" GLOB '-*' THEN \"quantity_to\" NOT GLOB '-*' OR (instr(\"quantity_to\", '.'), \"quantity_to\") <= (instr(\"quantity_figure\", '.'), \"quantity_figure\") ELSE \"quantity_to\" NOT GLOB '-*' AND (instr(\"quantity_figure\", '.'), \"quantity_figure\") <= (instr(\"quantity_to\", '.'), \"quantity_to\") END) AND (\"quantity_best\" IS NULL OR CASE WHEN \"quantity_figure\" GLOB '-*' THEN \"quantity_best\" NOT GLOB '-*' OR (instr(\"quantity_best\", '.'), \"quantity_best\") <= (instr(\"quantity_figure\", '.'), \"quantity_figure\") ELSE \"quantity_best\" NOT GLOB '-*' AND (instr(\"quantity_figure\", '.'), \"quantity_figure\") <= (instr(\"quantity_best\", '.'), \"quantity_best\") END AND (\"quantity_to\" IS NULL OR CASE WHEN \"quantity_best\" GLOB '-*' THEN \"quantity_to\" NOT GLOB '-*' OR (instr(\"quantity_to\", '.'), \"quantity_to\") <= (instr(\"quantity_best\", '.'), \"quantity_best\") ELSE \"quantity_to\" NOT GLOB '-*' AND (instr(\"quantity_best\", '.'), \"quantity_best\") <= (instr(\"quantity_to\", '.'), \"quantity_to\") END)) ELSE 0 = 1 END END");
                table.CheckConstraint("ck_aid_stage_events_stage", "\"stage\" IN ('pledged', 'committed', 'allocated', 'contracted', 'shipped', 'delivered', 'disbursed', 'repaid', 'withdrawn', 'expired', 'cancelled')");
                table.CheckConstraint("ck_aid_stage_events_units_of_line", "\"quantity_hedge\" IS NULL OR \"line\" IS NOT NULL");
                table.ForeignKey(
                    name: "fk_aid_stage_events_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_stage_events_line",
                    columns: x => new { x.ledger_id, x.pledge_id, x.line },
                    principalTable: "aid_equipment_lines",
                    principalColumns: ["ledger_id", "pledge_id", "position"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_stage_events_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_stage_events_source_id",
                    columns: x => new { x.ledger_id, x.source_id },
                    principalTable: "aid_sources",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_stage_events_amount_currency",
                    column: x => x.amount_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "How far along it is: an amount, units, or with neither all.");

        migrationBuilder.CreateTable(
            name: "aid_value_statements",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                line = table.Column<int>(type: "INTEGER", nullable: true, comment: "The position of the line that it is of; null where it is of the pledge."),
                basis = table.Column<string>(type: "TEXT", nullable: false),
                amount_hedge = table.Column<string>(type: "TEXT", nullable: false),
                amount_figure = table.Column<decimal>(type: "TEXT", nullable: false, comment: "The number stated, in the currency's main unit (euros, not cents); the lesser of two."),
                amount_to = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The greater of two; null in a range also where it is unbounded."),
                amount_best = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The best value of a range; null where it is unknown."),
                amount_last_digit = table.Column<decimal>(type: "TEXT", nullable: true, comment: "The unit of the last digit stated, a power of ten."),
                amount_currency = table.Column<string>(type: "TEXT", nullable: false, comment: "ISO 4217."),
                date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                source_id = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_value_statements", x => new { x.ledger_id, x.pledge_id, x.position });
                table.CheckConstraint("ck_aid_value_statements_amount_digits", "(typeof(\"amount_figure\") IN ('text', 'null') AND \"amount_figure\" GLOB '*[0-9].[0-9]*' AND \"amount_figure\" NOT GLOB '*[^0-9.-]*' AND \"amount_figure\" NOT GLOB '?*-*' AND \"amount_figure\" NOT GLOB '*.*.*' AND \"amount_figure\" NOT GLOB '0[0-9]*' AND \"amount_figure\" NOT GLOB '-0[0-9]*' AND \"amount_figure\" NOT GLOB '*.*?0' AND \"amount_figure\" <> '-0.0' AND length(\"amount_figure\") - instr(\"amount_figure\", '.') <= 28 AND (length(ltrim(replace(\"amount_figure\", '.', ''), '-0')), ltrim(replace(\"amount_figure\", '.', ''), '-0')) <= (29 + (\"amount_figure\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_to\") IN ('text', 'null') AND \"amount_to\" GLOB '*[0-9].[0-9]*' AND \"amount_to\" NOT GLOB '*[^0-9.-]*' AND \"amount_to\" NOT GLOB '?*-*' AND \"amount_to\" NOT GLOB '*.*.*' AND \"amount_to\" NOT GLOB '0[0-9]*' AND \"amount_to\" NOT GLOB '-0[0-9]*' AND \"amount_to\" NOT GLOB '*.*?0' AND \"amount_to\" <> '-0.0' AND length(\"amount_to\") - instr(\"amount_to\", '.') <= 28 AND (length(ltrim(replace(\"amount_to\", '.', ''), '-0')), ltrim(replace(\"amount_to\", '.', ''), '-0')) <= (29 + (\"amount_to\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_best\") IN ('text', 'null') AND \"amount_best\" GLOB '*[0-9].[0-9]*' AND \"amount_best\" NOT GLOB '*[^0-9.-]*' AND \"amount_best\" NOT GLOB '?*-*' AND \"amount_best\" NOT GLOB '*.*.*' AND \"amount_best\" NOT GLOB '0[0-9]*' AND \"amount_best\" NOT GLOB '-0[0-9]*' AND \"amount_best\" NOT GLOB '*.*?0' AND \"amount_best\" <> '-0.0' AND length(\"amount_best\") - instr(\"amount_best\", '.') <= 28 AND (length(ltrim(replace(\"amount_best\", '.', ''), '-0')), ltrim(replace(\"amount_best\", '.', ''), '-0')) <= (29 + (\"amount_best\" GLOB '*.0'), '792281625142643375935439503350')) AND (typeof(\"amount_last_digit\") IN ('text', 'null') AND \"amount_last_digit\" GLOB '*[0-9].[0-9]*' AND \"amount_last_digit\" NOT GLOB '*[^0-9.-]*' AND \"amount_last_digit\" NOT GLOB '?*-*' AND \"amount_last_digit\" NOT GLOB '*.*.*' AND \"amount_last_digit\" NOT GLOB '0[0-9]*' AND \"amount_last_digit\" NOT GLOB '-0[0-9]*' AND \"amount_last_digit\" NOT GLOB '*.*?0' AND \"amount_last_digit\" <> '-0.0' AND length(\"amount_last_digit\") - instr(\"amount_last_digit\", '.') <= 28 AND (length(ltrim(replace(\"amount_last_digit\", '.', ''), '-0')), ltrim(replace(\"amount_last_digit\", '.', ''), '-0')) <= (29 + (\"amount_last_digit\" GLOB '*.0'), '792281625142643375935439503350'))");
                table.CheckConstraint("ck_aid_value_statements_amount_wording", "CASE \"amount_hedge\" WHEN 'exact' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'about' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NOT NULL AND trim(replace(\"amount_last_digit\", '.', ''), '0') = '1' AND \"amount_figure\" NOT GLOB '-*' WHEN 'moreThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'upTo' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'lessThan' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' WHEN 'between' THEN \"amount_to\" IS NOT NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END WHEN 'magnitude' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" IN ('10.0', '100.0', '1000.0', '10000.0', '100000.0', '1000000.0', '10000000.0', '100000000.0', '1000000000.0', '10000000000.0', '100000000000.0') WHEN 'further' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'notGiven' THEN \"amount_to\" IS NULL AND \"amount_best\" IS NULL AND \"amount_last_digit\" IS NULL AND \"amount_figure\" = '0.0' WHEN 'bounded' THEN \"amount_last_digit\" IS NULL AND \"amount_figure\" NOT GLOB '-*' AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_to\", '.'), \"amount_to\") END) AND (\"amount_best\" IS NULL OR CASE WHEN \"amount_figure\" GLOB '-*' THEN \"amount_best\" NOT GLOB '-*' OR (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_figure\", '.'), \"amount_figure\") ELSE \"amount_best\" NOT GLOB '-*' AND (instr(\"amount_figure\", '.'), \"amount_figure\") <= (instr(\"amount_best\", '.'), \"amount_best\") END AND (\"amount_to\" IS NULL OR CASE WHEN \"amount_best\" GLOB '-*' THEN \"amount_to\" NOT GLOB '-*' OR (instr(\"amount_to\", '.'), \"amount_to\") <= (instr(\"amount_best\", '.'), \"amount_best\") ELSE \"amount_to\" NOT GLOB '-*' AND (instr(\"amount_best\", '.'), \"amount_best\") <= (instr(\"amount_to\", '.'), \"amount_to\") END)) ELSE 0 = 1 END");
                table.CheckConstraint("ck_aid_value_statements_basis", "\"basis\" IN ('stated', 'book', 'replacement', 'market')");
                table.CheckConstraint("ck_aid_value_statements_date", "typeof(\"date\") IN ('text', 'null') AND \"date\" >= '0001-01-01' AND \"date\" IS date(\"date\", '+0 days')");
                table.CheckConstraint("ck_aid_value_statements_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.ForeignKey(
                    name: "fk_aid_value_statements_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_value_statements_line",
                    columns: x => new { x.ledger_id, x.pledge_id, x.line },
                    principalTable: "aid_equipment_lines",
                    principalColumns: ["ledger_id", "pledge_id", "position"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_value_statements_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"],
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_value_statements_source_id",
                    columns: x => new { x.ledger_id, x.source_id },
                    principalTable: "aid_sources",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_value_statements_amount_currency",
                    column: x => x.amount_currency,
                    principalTable: "aid_currencies",
                    principalColumn: "code");
            },
            comment: "What sources say that a pledge or a line is worth.");

        migrationBuilder.CreateTable(
            name: "aid_relation_others",
            columns: table => new
            {
                ledger_id = table.Column<string>(type: "TEXT", nullable: false),
                relation_position = table.Column<int>(type: "INTEGER", nullable: false),
                position = table.Column<int>(type: "INTEGER", nullable: false),
                pledge_id = table.Column<string>(type: "TEXT", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_aid_relation_others", x => new { x.ledger_id, x.relation_position, x.position });
                table.CheckConstraint("ck_aid_relation_others_position", "(typeof(\"position\") IN ('integer', 'null')) AND (\"position\" >= 0)");
                table.ForeignKey(
                    name: "fk_aid_relation_others_ledger",
                    column: x => x.ledger_id,
                    principalTable: "aid_ledgers",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_aid_relation_others_pledge_id",
                    columns: x => new { x.ledger_id, x.pledge_id },
                    principalTable: "aid_pledges",
                    principalColumns: ["ledger_id", "id"]);
                table.ForeignKey(
                    name: "fk_aid_relation_others_relation_position",
                    columns: x => new { x.ledger_id, x.relation_position },
                    principalTable: "aid_relations",
                    principalColumns: ["ledger_id", "position"],
                    onDelete: ReferentialAction.Cascade);
            },
            comment: "The pledges to which another relates; of an open relation the candidates, the likeliest first.");

        migrationBuilder.InsertData(
            table: "aid_currencies",
            columns: ["code", "minor_units", "name", "numeric", "replaced_by", "replaced_on"],
            values: new object?[,]
            {
                { "ADP", 0, "Andorran Peseta", 20, "EUR", new DateOnly(1999, 1, 1) },
                { "AED", 2, "UAE Dirham", 784, null, null },
                { "AFA", 2, "Afghani", 4, "AFN", new DateOnly(2002, 10, 7) },
                { "AFN", 2, "Afghani", 971, null, null },
                { "ALL", 2, "Lek", 8, null, null },
                { "AMD", 2, "Armenian Dram", 51, null, null },
                { "ANG", 2, "Netherlands Antillean Guilder", 532, "XCG", new DateOnly(2025, 3, 31) },
                { "AOA", 2, "Kwanza", 973, null, null },
                { "AON", 2, "New Kwanza", 24, "AOR", new DateOnly(1995, 7, 1) },
                { "AOR", 2, "Kwanza Reajustado", 982, "AOA", new DateOnly(1999, 12, 13) },
                { "ARS", 2, "Argentine Peso", 32, null, null },
                { "ATS", 2, "Schilling", 40, "EUR", new DateOnly(1999, 1, 1) },
                { "AUD", 2, "Australian Dollar", 36, null, null },
                { "AWG", 2, "Aruban Florin", 533, null, null },
                { "AZM", 2, "Azerbaijanian Manat", 31, "AZN", new DateOnly(2006, 1, 1) },
                { "AZN", 2, "Azerbaijan Manat", 944, null, null },
                { "BAM", 2, "Convertible Mark", 977, null, null },
                { "BBD", 2, "Barbados Dollar", 52, null, null },
                { "BDT", 2, "Taka", 50, null, null },
                { "BEF", 0, "Belgian Franc", 56, "EUR", new DateOnly(1999, 1, 1) },
                { "BGL", 2, "Lev", 100, "BGN", new DateOnly(1999, 7, 5) },
                { "BGN", 2, "Bulgarian Lev", 975, "EUR", new DateOnly(2026, 1, 1) },
                { "BHD", 3, "Bahraini Dinar", 48, null, null },
                { "BIF", 0, "Burundi Franc", 108, null, null },
                { "BMD", 2, "Bermudian Dollar", 60, null, null },
                { "BND", 2, "Brunei Dollar", 96, null, null },
                { "BOB", 2, "Boliviano", 68, null, null },
                { "BOV", 2, "Mvdol", 984, null, null },
                { "BRL", 2, "Brazilian Real", 986, null, null },
                { "BSD", 2, "Bahamian Dollar", 44, null, null },
                { "BTN", 2, "Ngultrum", 64, null, null },
                { "BWP", 2, "Pula", 72, null, null },
                { "BYB", 0, "Belarusian Ruble", 112, "BYR", new DateOnly(2000, 1, 1) },
                { "BYN", 2, "Belarusian Ruble", 933, null, null },
                { "BYR", 0, "Belarusian Ruble", 974, "BYN", new DateOnly(2016, 7, 1) },
                { "BZD", 2, "Belize Dollar", 84, null, null },
                { "CAD", 2, "Canadian Dollar", 124, null, null },
                { "CDF", 2, "Congolese Franc", 976, null, null },
                { "CHE", 2, "WIR Euro", 947, null, null },
                { "CHF", 2, "Swiss Franc", 756, null, null },
                { "CHW", 2, "WIR Franc", 948, null, null },
                { "CLF", 4, "Unidad de Fomento", 990, null, null },
                { "CLP", 0, "Chilean Peso", 152, null, null },
                { "CNY", 2, "Yuan Renminbi", 156, null, null },
                { "COP", 2, "Colombian Peso", 170, null, null },
                { "COU", 2, "Unidad de Valor Real", 970, null, null },
                { "CRC", 2, "Costa Rican Colon", 188, null, null },
                { "CSD", 2, "Serbian Dinar", 891, "RSD", new DateOnly(2006, 10, 25) },
                { "CUC", 2, "Peso Convertible", 931, "CUP", new DateOnly(2021, 1, 1) },
                { "CUP", 2, "Cuban Peso", 192, null, null },
                { "CVE", 2, "Cabo Verde Escudo", 132, null, null },
                { "CYP", 2, "Cyprus Pound", 196, "EUR", new DateOnly(2008, 1, 1) },
                { "CZK", 2, "Czech Koruna", 203, null, null },
                { "DEM", 2, "Deutsche Mark", 276, "EUR", new DateOnly(1999, 1, 1) },
                { "DJF", 0, "Djibouti Franc", 262, null, null },
                { "DKK", 2, "Danish Krone", 208, null, null },
                { "DOP", 2, "Dominican Peso", 214, null, null },
                { "DZD", 2, "Algerian Dinar", 12, null, null },
                { "ECS", 2, "Sucre", 218, "USD", new DateOnly(2000, 3, 13) },
                { "EEK", 2, "Kroon", 233, "EUR", new DateOnly(2011, 1, 1) },
                { "EGP", 2, "Egyptian Pound", 818, null, null },
                { "ERN", 2, "Nakfa", 232, null, null },
                { "ESP", 0, "Spanish Peseta", 724, "EUR", new DateOnly(1999, 1, 1) },
                { "ETB", 2, "Ethiopian Birr", 230, null, null },
                { "EUR", 2, "Euro", 978, null, null },
                { "FIM", 2, "Markka", 246, "EUR", new DateOnly(1999, 1, 1) },
                { "FJD", 2, "Fiji Dollar", 242, null, null },
                { "FKP", 2, "Falkland Islands Pound", 238, null, null },
                { "FRF", 2, "French Franc", 250, "EUR", new DateOnly(1999, 1, 1) },
                { "GBP", 2, "Pound Sterling", 826, null, null },
                { "GEL", 2, "Lari", 981, null, null },
                { "GHC", 2, "Cedi", 288, "GHS", new DateOnly(2007, 7, 1) },
                { "GHS", 2, "Ghana Cedi", 936, null, null },
                { "GIP", 2, "Gibraltar Pound", 292, null, null },
                { "GMD", 2, "Dalasi", 270, null, null },
                { "GNF", 0, "Guinean Franc", 324, null, null },
                { "GRD", 0, "Drachma", 300, "EUR", new DateOnly(2001, 1, 1) },
                { "GTQ", 2, "Quetzal", 320, null, null },
                { "GYD", 2, "Guyana Dollar", 328, null, null },
                { "HKD", 2, "Hong Kong Dollar", 344, null, null },
                { "HNL", 2, "Lempira", 340, null, null },
                { "HRK", 2, "Kuna", 191, "EUR", new DateOnly(2023, 1, 1) },
                { "HTG", 2, "Gourde", 332, null, null },
                { "HUF", 2, "Forint", 348, null, null },
                { "IDR", 2, "Rupiah", 360, null, null },
                { "IEP", 2, "Irish Pound", 372, "EUR", new DateOnly(1999, 1, 1) },
                { "ILS", 2, "New Israeli Sheqel", 376, null, null },
                { "INR", 2, "Indian Rupee", 356, null, null },
                { "IQD", 3, "Iraqi Dinar", 368, null, null },
                { "IRR", 2, "Iranian Rial", 364, null, null },
                { "ISK", 0, "Iceland Krona", 352, null, null },
                { "ITL", 0, "Italian Lira", 380, "EUR", new DateOnly(1999, 1, 1) },
                { "JMD", 2, "Jamaican Dollar", 388, null, null },
                { "JOD", 3, "Jordanian Dinar", 400, null, null },
                { "JPY", 0, "Yen", 392, null, null },
                { "KES", 2, "Kenyan Shilling", 404, null, null },
                { "KGS", 2, "Som", 417, null, null },
                { "KHR", 2, "Riel", 116, null, null },
                { "KMF", 0, "Comorian Franc", 174, null, null },
                { "KPW", 2, "North Korean Won", 408, null, null },
                { "KRW", 0, "Won", 410, null, null },
                { "KWD", 3, "Kuwaiti Dinar", 414, null, null },
                { "KYD", 2, "Cayman Islands Dollar", 136, null, null },
                { "KZT", 2, "Tenge", 398, null, null },
                { "LAK", 2, "Lao Kip", 418, null, null },
                { "LBP", 2, "Lebanese Pound", 422, null, null },
                { "LKR", 2, "Sri Lanka Rupee", 144, null, null },
                { "LRD", 2, "Liberian Dollar", 430, null, null },
                { "LSL", 2, "Loti", 426, null, null },
                { "LTL", 2, "Lithuanian Litas", 440, "EUR", new DateOnly(2015, 1, 1) },
                { "LUF", 0, "Luxembourg Franc", 442, "EUR", new DateOnly(1999, 1, 1) },
                { "LVL", 2, "Latvian Lats", 428, "EUR", new DateOnly(2014, 1, 1) },
                { "LYD", 3, "Libyan Dinar", 434, null, null },
                { "MAD", 2, "Moroccan Dirham", 504, null, null },
                { "MDL", 2, "Moldovan Leu", 498, null, null },
                { "MGA", 2, "Malagasy Ariary", 969, null, null },
                { "MGF", 0, "Malagasy Franc", 450, "MGA", new DateOnly(2005, 1, 1) },
                { "MKD", 2, "Denar", 807, null, null },
                { "MMK", 2, "Kyat", 104, null, null },
                { "MNT", 2, "Tugrik", 496, null, null },
                { "MOP", 2, "Pataca", 446, null, null },
                { "MRO", 2, "Ouguiya", 478, "MRU", new DateOnly(2018, 1, 1) },
                { "MRU", 2, "Ouguiya", 929, null, null },
                { "MTL", 2, "Maltese Lira", 470, "EUR", new DateOnly(2008, 1, 1) },
                { "MUR", 2, "Mauritius Rupee", 480, null, null },
                { "MVR", 2, "Rufiyaa", 462, null, null },
                { "MWK", 2, "Malawi Kwacha", 454, null, null },
                { "MXN", 2, "Mexican Peso", 484, null, null },
                { "MXV", 2, "Mexican Unidad de Inversion (UDI)", 979, null, null },
                { "MYR", 2, "Malaysian Ringgit", 458, null, null },
                { "MZM", 2, "Mozambique Metical", 508, "MZN", new DateOnly(2006, 7, 1) },
                { "MZN", 2, "Mozambique Metical", 943, null, null },
                { "NAD", 2, "Namibia Dollar", 516, null, null },
                { "NGN", 2, "Naira", 566, null, null },
                { "NIO", 2, "Cordoba Oro", 558, null, null },
                { "NLG", 2, "Netherlands Guilder", 528, "EUR", new DateOnly(1999, 1, 1) },
                { "NOK", 2, "Norwegian Krone", 578, null, null },
                { "NPR", 2, "Nepalese Rupee", 524, null, null },
                { "NZD", 2, "New Zealand Dollar", 554, null, null },
                { "OMR", 3, "Rial Omani", 512, null, null },
                { "PAB", 2, "Balboa", 590, null, null },
                { "PEN", 2, "Sol", 604, null, null },
                { "PGK", 2, "Kina", 598, null, null },
                { "PHP", 2, "Philippine Peso", 608, null, null },
                { "PKR", 2, "Pakistan Rupee", 586, null, null },
                { "PLN", 2, "Zloty", 985, null, null },
                { "PTE", 0, "Portuguese Escudo", 620, "EUR", new DateOnly(1999, 1, 1) },
                { "PYG", 0, "Guarani", 600, null, null },
                { "QAR", 2, "Qatari Rial", 634, null, null },
                { "ROL", 2, "Old Leu", 642, "RON", new DateOnly(2005, 7, 1) },
                { "RON", 2, "Romanian Leu", 946, null, null },
                { "RSD", 2, "Serbian Dinar", 941, null, null },
                { "RUB", 2, "Russian Ruble", 643, null, null },
                { "RUR", 2, "Russian Ruble", 810, "RUB", new DateOnly(1998, 1, 1) },
                { "RWF", 0, "Rwanda Franc", 646, null, null },
                { "SAR", 2, "Saudi Riyal", 682, null, null },
                { "SBD", 2, "Solomon Islands Dollar", 90, null, null },
                { "SCR", 2, "Seychelles Rupee", 690, null, null },
                { "SDD", 2, "Sudanese Dinar", 736, "SDG", new DateOnly(2007, 1, 10) },
                { "SDG", 2, "Sudanese Pound", 938, null, null },
                { "SEK", 2, "Swedish Krona", 752, null, null },
                { "SGD", 2, "Singapore Dollar", 702, null, null },
                { "SHP", 2, "Saint Helena Pound", 654, null, null },
                { "SIT", 2, "Tolar", 705, "EUR", new DateOnly(2007, 1, 1) },
                { "SKK", 2, "Slovak Koruna", 703, "EUR", new DateOnly(2009, 1, 1) },
                { "SLE", 2, "Leone", 925, null, null },
                { "SLL", 2, "Leone", 694, "SLE", new DateOnly(2022, 7, 1) },
                { "SOS", 2, "Somali Shilling", 706, null, null },
                { "SRD", 2, "Surinam Dollar", 968, null, null },
                { "SRG", 2, "Surinam Guilder", 740, "SRD", new DateOnly(2004, 1, 1) },
                { "SSP", 2, "South Sudanese Pound", 728, null, null },
                { "STD", 2, "Dobra", 678, "STN", new DateOnly(2018, 1, 1) },
                { "STN", 2, "Dobra", 930, null, null },
                { "SVC", 2, "El Salvador Colon", 222, null, null },
                { "SYP", 2, "Syrian Pound", 760, null, null },
                { "SZL", 2, "Lilangeni", 748, null, null },
                { "THB", 2, "Baht", 764, null, null },
                { "TJR", 2, "Tajik Ruble", 762, "TJS", new DateOnly(2000, 10, 30) },
                { "TJS", 2, "Somoni", 972, null, null },
                { "TMM", 2, "Turkmenistan Manat", 795, "TMT", new DateOnly(2009, 1, 1) },
                { "TMT", 2, "Turkmenistan New Manat", 934, null, null },
                { "TND", 3, "Tunisian Dinar", 788, null, null },
                { "TOP", 2, "Pa’anga", 776, null, null },
                { "TPE", 0, "Timor Escudo", 626, "USD", new DateOnly(2000, 1, 24) },
                { "TRL", 0, "Old Turkish Lira", 792, "TRY", new DateOnly(2005, 1, 1) },
                { "TRY", 2, "Turkish Lira", 949, null, null },
                { "TTD", 2, "Trinidad and Tobago Dollar", 780, null, null },
                { "TWD", 2, "New Taiwan Dollar", 901, null, null },
                { "TZS", 2, "Tanzanian Shilling", 834, null, null },
                { "UAH", 2, "Hryvnia", 980, null, null },
                { "UGX", 0, "Uganda Shilling", 800, null, null },
                { "USD", 2, "US Dollar", 840, null, null },
                { "USN", 2, "US Dollar (Next day)", 997, null, null },
                { "UYI", 0, "Uruguay Peso en Unidades Indexadas (UI)", 940, null, null },
                { "UYU", 2, "Peso Uruguayo", 858, null, null },
                { "UYW", 4, "Unidad Previsional", 927, null, null },
                { "UZS", 2, "Uzbekistan Sum", 860, null, null },
                { "VEB", 2, "Bolivar", 862, "VEF", new DateOnly(2008, 1, 1) },
                { "VED", 2, "Bolívar Soberano", 926, null, null },
                { "VEF", 2, "Bolívar", 937, "VES", new DateOnly(2018, 8, 20) },
                { "VES", 2, "Bolívar Soberano", 928, null, null },
                { "VND", 0, "Dong", 704, null, null },
                { "VUV", 0, "Vatu", 548, null, null },
                { "WST", 2, "Tala", 882, null, null },
                { "XAD", 2, "Arab Accounting Dinar", 396, null, null },
                { "XAF", 0, "CFA Franc BEAC", 950, null, null },
                { "XAG", null, "Silver", 961, null, null },
                { "XAU", null, "Gold", 959, null, null },
                { "XBA", null, "Bond Markets Unit European Composite Unit (EURCO)", 955, null, null },
                { "XBB", null, "Bond Markets Unit European Monetary Unit (E.M.U.-6)", 956, null, null },
                { "XBC", null, "Bond Markets Unit European Unit of Account 9 (E.U.A.-9)", 957, null, null },
                { "XBD", null, "Bond Markets Unit European Unit of Account 17 (E.U.A.-17)", 958, null, null },
                { "XCD", 2, "East Caribbean Dollar", 951, null, null },
                { "XCG", 2, "Caribbean Guilder", 532, null, null },
                { "XDR", null, "SDR (Special Drawing Right)", 960, null, null },
                { "XEU", null, "European Currency Unit (E.C.U)", 954, "EUR", new DateOnly(1999, 1, 1) },
                { "XOF", 0, "CFA Franc BCEAO", 952, null, null },
                { "XPD", null, "Palladium", 964, null, null },
                { "XPF", 0, "CFP Franc", 953, null, null },
                { "XPT", null, "Platinum", 962, null, null },
                { "XSU", null, "Sucre", 994, null, null },
                { "XTS", null, "Codes specifically reserved for testing purposes", 963, null, null },
                { "XUA", null, "ADB Unit of Account", 965, null, null },
                { "XXX", null, "The codes assigned for transactions where no currency is involved", 999, null, null },
                { "YER", 2, "Yemeni Rial", 886, null, null },
                { "YUM", 2, "New Dinar", 891, "CSD", new DateOnly(2003, 7, 2) },
                { "ZAR", 2, "Rand", 710, null, null },
                { "ZMK", 2, "Zambian Kwacha", 894, "ZMW", new DateOnly(2013, 1, 1) },
                { "ZMW", 2, "Zambian Kwacha", 967, null, null },
                { "ZRN", 2, "New Zaire", 180, "CDF", new DateOnly(1998, 6, 30) },
                { "ZWD", 2, "Zimbabwe Dollar", 716, "ZWN", new DateOnly(2006, 8, 1) },
                { "ZWG", 2, "Zimbabwe Gold", 924, null, null },
                { "ZWL", 2, "Zimbabwe Dollar", 932, "ZWG", new DateOnly(2024, 4, 5) },
                { "ZWN", 2, "Zimbabwe Dollar (new)", 942, "ZWR", new DateOnly(2008, 8, 1) },
                { "ZWR", 2, "Zimbabwe Dollar", 935, "ZWL", new DateOnly(2009, 2, 2) }
            });

        migrationBuilder.CreateIndex(
            name: "ix_aid_contributions_channel",
            table: "aid_contributions",
            columns: ["ledger_id", "channel"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_contributions_deliverer",
            table: "aid_contributions",
            columns: ["ledger_id", "deliverer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_contributions_lead",
            table: "aid_contributions",
            columns: ["ledger_id", "lead"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_contributions_payer",
            table: "aid_contributions",
            columns: ["ledger_id", "payer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_contributions_producer",
            table: "aid_contributions",
            columns: ["ledger_id", "producer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_fund_shares_donor_id",
            table: "aid_fund_shares",
            columns: ["ledger_id", "donor_id"]);

        migrationBuilder.CreateIndex(
            name: "IX_aid_lines_currency",
            table: "aid_lines",
            column: "currency");

        migrationBuilder.CreateIndex(
            name: "ix_aid_pledge_sources_source_id",
            table: "aid_pledge_sources",
            columns: ["ledger_id", "source_id"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_pledges_channel",
            table: "aid_pledges",
            columns: ["ledger_id", "channel"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_pledges_deliverer",
            table: "aid_pledges",
            columns: ["ledger_id", "deliverer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_pledges_lead",
            table: "aid_pledges",
            columns: ["ledger_id", "lead"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_pledges_payer",
            table: "aid_pledges",
            columns: ["ledger_id", "payer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_pledges_producer",
            table: "aid_pledges",
            columns: ["ledger_id", "producer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_relation_others_pledge_id",
            table: "aid_relation_others",
            columns: ["ledger_id", "pledge_id"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_relations_donor_id",
            table: "aid_relations",
            columns: ["ledger_id", "donor_id"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_relations_payer",
            table: "aid_relations",
            columns: ["ledger_id", "payer"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_relations_pledge_id",
            table: "aid_relations",
            columns: ["ledger_id", "pledge_id"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_relations_source_id",
            table: "aid_relations",
            columns: ["ledger_id", "source_id"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_stage_events_line",
            table: "aid_stage_events",
            columns: ["ledger_id", "pledge_id", "line"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_stage_events_source_id",
            table: "aid_stage_events",
            columns: ["ledger_id", "source_id"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_value_statements_line",
            table: "aid_value_statements",
            columns: ["ledger_id", "pledge_id", "line"]);

        migrationBuilder.CreateIndex(
            name: "ix_aid_value_statements_source_id",
            table: "aid_value_statements",
            columns: ["ledger_id", "source_id"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "aid_contributions");

        migrationBuilder.DropTable(
            name: "aid_fund_shares");

        migrationBuilder.DropTable(
            name: "aid_lines");

        migrationBuilder.DropTable(
            name: "aid_pledge_sources");

        migrationBuilder.DropTable(
            name: "aid_relation_others");

        migrationBuilder.DropTable(
            name: "aid_stage_events");

        migrationBuilder.DropTable(
            name: "aid_tranches");

        migrationBuilder.DropTable(
            name: "aid_value_statements");

        migrationBuilder.DropTable(
            name: "aid_currencies");

        migrationBuilder.DropTable(
            name: "aid_relations");

        migrationBuilder.DropTable(
            name: "aid_equipment_lines");

        migrationBuilder.DropTable(
            name: "aid_sources");

        migrationBuilder.DropTable(
            name: "aid_pledges");

        migrationBuilder.DropTable(
            name: "aid_donors");

        migrationBuilder.DropTable(
            name: "aid_ledgers");
    }
}
