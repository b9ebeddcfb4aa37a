using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<string>(type: "TEXT", nullable: false),
                    module = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    quality = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_in = table.Column<string>(type: "TEXT", nullable: true),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
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
