using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Observations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_figure_types",
                columns: table => new
                {
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    declaration = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_figure_types", x => x.type);
                });

            migrationBuilder.CreateTable(
                name: "core_indicators",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    module = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    definition = table.Column<string>(type: "TEXT", nullable: false),
                    unit_kind = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_indicators", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "core_observations",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    indicator_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit_kind = table.Column<string>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    period_from = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    period_to = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    module = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<string>(type: "TEXT", nullable: false),
                    subject_type = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    quality = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_in = table.Column<string>(type: "TEXT", nullable: true),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_observations", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_indicators_unit_kind_key",
                table: "core_indicators",
                columns: new[] { "unit_kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_country_code_period_from_key",
                table: "core_observations",
                columns: new[] { "country_code", "period_from", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_country_code_period_from_period_to_key",
                table: "core_observations",
                columns: new[] { "country_code", "period_from", "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_country_code_period_to_key",
                table: "core_observations",
                columns: new[] { "country_code", "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_country_code_unit_kind_key",
                table: "core_observations",
                columns: new[] { "country_code", "unit_kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_country_code_year_key",
                table: "core_observations",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_indicator_key_period_from_key",
                table: "core_observations",
                columns: new[] { "indicator_key", "period_from", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_indicator_key_period_from_period_to_key",
                table: "core_observations",
                columns: new[] { "indicator_key", "period_from", "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_indicator_key_period_to_key",
                table: "core_observations",
                columns: new[] { "indicator_key", "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_indicator_key_unit_kind_key",
                table: "core_observations",
                columns: new[] { "indicator_key", "unit_kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_indicator_key_year_key",
                table: "core_observations",
                columns: new[] { "indicator_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_period_from_key",
                table: "core_observations",
                columns: new[] { "period_from", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_period_from_period_to_key",
                table: "core_observations",
                columns: new[] { "period_from", "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_period_to_key",
                table: "core_observations",
                columns: new[] { "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_subject_period_from_period_to_key",
                table: "core_observations",
                columns: new[] { "subject", "period_from", "period_to", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_type",
                table: "core_observations",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_unit_kind_key",
                table: "core_observations",
                columns: new[] { "unit_kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_observations_year_key",
                table: "core_observations",
                columns: new[] { "year", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_figure_types");

            migrationBuilder.DropTable(
                name: "core_indicators");

            migrationBuilder.DropTable(
                name: "core_observations");
        }
    }
}
