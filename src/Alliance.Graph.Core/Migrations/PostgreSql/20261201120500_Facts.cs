using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Facts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_facts",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    module = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_facts", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_facts_country_code_date_key",
                table: "core_facts",
                columns: new[] { "country_code", "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_facts_country_code_type_year",
                table: "core_facts",
                columns: new[] { "country_code", "type", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_core_facts_country_code_year_key",
                table: "core_facts",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_facts_date_key",
                table: "core_facts",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_facts_type_date_key",
                table: "core_facts",
                columns: new[] { "type", "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_facts_year_key",
                table: "core_facts",
                columns: new[] { "year", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_facts");

            // A later 'up' has to read them again.
            migrationBuilder.Sql("DELETE FROM core_figure_types WHERE type LIKE 'facts of %'");
        }
    }
}
