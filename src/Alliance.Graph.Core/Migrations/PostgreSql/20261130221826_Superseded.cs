using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Superseded : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "superseded_by_key",
                table: "core_reports",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "superseded_by_key",
                table: "core_commitments",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_superseded_by_key_kind_key",
                table: "core_reports",
                columns: new[] { "superseded_by_key", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_superseded_by_key_origin_key",
                table: "core_reports",
                columns: new[] { "superseded_by_key", "origin", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_superseded_by_key_published_on_key",
                table: "core_reports",
                columns: new[] { "superseded_by_key", "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_superseded_by_key_year_key",
                table: "core_reports",
                columns: new[] { "superseded_by_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_superseded_by_key_year_key",
                table: "core_commitments",
                columns: new[] { "superseded_by_key", "year", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_core_reports_superseded_by_key_kind_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_superseded_by_key_origin_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_superseded_by_key_published_on_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_superseded_by_key_year_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_superseded_by_key_year_key",
                table: "core_commitments");

            migrationBuilder.DropColumn(
                name: "superseded_by_key",
                table: "core_reports");

            migrationBuilder.DropColumn(
                name: "superseded_by_key",
                table: "core_commitments");
        }
    }
}
