using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Investigation.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LatestStatus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "latest_status",
                table: "investigation_treaty_statuses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "latest_status_on",
                table: "investigation_treaty_statuses",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "latest_status_source",
                table: "investigation_treaty_statuses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "investigation_network_figures",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    network = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    members = table.Column<int>(type: "INTEGER", nullable: true),
                    members_are = table.Column<string>(type: "TEXT", nullable: false),
                    countries = table.Column<int>(type: "INTEGER", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    quality = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_in = table.Column<string>(type: "TEXT", nullable: true),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_network_figures", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_latest__9d845711",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "latest_status_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_latest__b5e8a30c",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "latest_status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_latest_status_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "latest_status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_latest_status_on_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "latest_status_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_network_figures_countries_key",
                table: "investigation_network_figures",
                columns: new[] { "countries", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_network_figures_date_key",
                table: "investigation_network_figures",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_network_figures_members_key",
                table: "investigation_network_figures",
                columns: new[] { "members", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_network_figures_network_key",
                table: "investigation_network_figures",
                columns: new[] { "network", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "investigation_network_figures");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_latest__9d845711",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_latest__b5e8a30c",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_latest_status_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_latest_status_on_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropColumn(
                name: "latest_status",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropColumn(
                name: "latest_status_on",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropColumn(
                name: "latest_status_source",
                table: "investigation_treaty_statuses");
        }
    }
}
