using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Investigation.Migrations.PostgreSql
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "latest_status_on",
                table: "investigation_treaty_statuses",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "latest_status_source",
                table: "investigation_treaty_statuses",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "investigation_network_figures",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    network = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    members = table.Column<int>(type: "integer", nullable: true),
                    members_are = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    countries = table.Column<int>(type: "integer", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
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
