using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_audit_events",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    round_key = table.Column<string>(type: "TEXT", nullable: false),
                    submission_key = table.Column<string>(type: "TEXT", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    area = table.Column<string>(type: "TEXT", nullable: true),
                    entry_key = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    row_key = table.Column<string>(type: "TEXT", nullable: true),
                    answer_key = table.Column<string>(type: "TEXT", nullable: true),
                    question = table.Column<string>(type: "TEXT", nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: true),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_audit_events", x => x.number);
                    table.ForeignKey(
                        name: "FK_core_audit_events_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_audit_events_core_rounds_round_key",
                        column: x => x.round_key,
                        principalTable: "core_rounds",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_audit_events_core_submissions_submission_key",
                        column: x => x.submission_key,
                        principalTable: "core_submissions",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_answer_key_number",
                table: "core_audit_events",
                columns: new[] { "answer_key", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_at_number",
                table: "core_audit_events",
                columns: new[] { "at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_country_code_number",
                table: "core_audit_events",
                columns: new[] { "country_code", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_entry_key_number",
                table: "core_audit_events",
                columns: new[] { "entry_key", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_kind_number",
                table: "core_audit_events",
                columns: new[] { "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_revision_number",
                table: "core_audit_events",
                columns: new[] { "revision", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_round_key_at_number",
                table: "core_audit_events",
                columns: new[] { "round_key", "at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_round_key_kind_number",
                table: "core_audit_events",
                columns: new[] { "round_key", "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_round_key_number",
                table: "core_audit_events",
                columns: new[] { "round_key", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_submission_key_at_number",
                table: "core_audit_events",
                columns: new[] { "submission_key", "at", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_submission_key_kind_number",
                table: "core_audit_events",
                columns: new[] { "submission_key", "kind", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_core_audit_events_submission_key_number",
                table: "core_audit_events",
                columns: new[] { "submission_key", "number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_audit_events");
        }
    }
}
