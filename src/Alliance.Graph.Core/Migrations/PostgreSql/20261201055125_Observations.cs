using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
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
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    declaration = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_figure_types", x => x.type);
                });

            migrationBuilder.CreateTable(
                name: "core_indicators",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    module = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    definition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_indicators", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "core_observations",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period_from = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    period_to = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    module = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
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
                name: "IX_core_observations_country_code_value_key",
                table: "core_observations",
                columns: new[] { "country_code", "value", "key" });

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
                name: "IX_core_observations_indicator_key_value_key",
                table: "core_observations",
                columns: new[] { "indicator_key", "value", "key" });

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
                name: "IX_core_observations_value_key",
                table: "core_observations",
                columns: new[] { "value", "key" });

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
