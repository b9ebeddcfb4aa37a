using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CompiledReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_compiled_reports",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    round_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    compiled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    report_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_compiled_reports", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_compiled_reports_core_reports_report_key",
                        column: x => x.report_key,
                        principalTable: "core_reports",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_compiled_reports_core_rounds_round_key",
                        column: x => x.round_key,
                        principalTable: "core_rounds",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_compiled_report_sections",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    report_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    module_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    about = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    figures = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_compiled_report_sections", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_compiled_report_sections_core_compiled_reports_report_~",
                        column: x => x.report_key,
                        principalTable: "core_compiled_reports",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_country_code_key",
                table: "core_submission_entries",
                columns: new[] { "country_code", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_report_sections_report_key_changed_at_key",
                table: "core_compiled_report_sections",
                columns: new[] { "report_key", "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_report_sections_report_key_position_key",
                table: "core_compiled_report_sections",
                columns: new[] { "report_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_report_sections_report_key_version_key",
                table: "core_compiled_report_sections",
                columns: new[] { "report_key", "version", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_changed_at_key",
                table: "core_compiled_reports",
                columns: new[] { "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_compiled_at_key",
                table: "core_compiled_reports",
                columns: new[] { "compiled_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_published_at_key",
                table: "core_compiled_reports",
                columns: new[] { "published_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_report_key_key",
                table: "core_compiled_reports",
                columns: new[] { "report_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_revision_key",
                table: "core_compiled_reports",
                columns: new[] { "revision", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_round_key_key",
                table: "core_compiled_reports",
                columns: new[] { "round_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_state_key",
                table: "core_compiled_reports",
                columns: new[] { "state", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_compiled_reports_version_key",
                table: "core_compiled_reports",
                columns: new[] { "version", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_compiled_report_sections");

            migrationBuilder.DropTable(
                name: "core_compiled_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_submission_entries_country_code_key",
                table: "core_submission_entries");
        }
    }
}
