using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Revisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_revisions",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    cause = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    counts = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_revisions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "core_row_changes",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    row = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    changes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_row_changes", x => x.number);
                    table.ForeignKey(
                        name: "FK_core_row_changes_core_revisions_revision",
                        column: x => x.revision,
                        principalTable: "core_revisions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_revisions_at_number",
                table: "core_revisions",
                columns: new[] { "at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_revisions_cause_number",
                table: "core_revisions",
                columns: new[] { "cause", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_row_changes_revision_number",
                table: "core_row_changes",
                columns: new[] { "revision", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_row_changes_row_number",
                table: "core_row_changes",
                columns: new[] { "row", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_row_changes");

            migrationBuilder.DropTable(
                name: "core_revisions");
        }
    }
}
