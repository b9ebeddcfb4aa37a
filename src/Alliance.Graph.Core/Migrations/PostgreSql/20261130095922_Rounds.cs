using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Rounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_answered_requests",
                columns: table => new
                {
                    caller = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    outcomes = table.Column<List<string>>(type: "text[]", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_answered_requests", x => new { x.caller, x.key });
                });

            migrationBuilder.CreateTable(
                name: "core_rounds",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    targets = table.Column<int[]>(type: "integer[]", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    closed_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_rounds", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "core_round_countries",
                columns: table => new
                {
                    round_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_round_countries", x => new { x.round_key, x.country_code });
                    table.ForeignKey(
                        name: "FK_core_round_countries_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_round_countries_core_rounds_round_key",
                        column: x => x.round_key,
                        principalTable: "core_rounds",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_round_questions",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    round_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    help = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    is_required = table.Column<bool>(type: "boolean", nullable: false),
                    target = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    options = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_round_questions", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_round_questions_core_rounds_round_key",
                        column: x => x.round_key,
                        principalTable: "core_rounds",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_answered_requests_at",
                table: "core_answered_requests",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_core_round_countries_country_code_round_key",
                table: "core_round_countries",
                columns: new[] { "country_code", "round_key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_round_questions_round_key_is_required_key",
                table: "core_round_questions",
                columns: new[] { "round_key", "is_required", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_round_questions_round_key_kind_key",
                table: "core_round_questions",
                columns: new[] { "round_key", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_round_questions_round_key_position_key",
                table: "core_round_questions",
                columns: new[] { "round_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_round_questions_round_key_target_key",
                table: "core_round_questions",
                columns: new[] { "round_key", "target", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_changed_at_key",
                table: "core_rounds",
                columns: new[] { "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_closed_at_key",
                table: "core_rounds",
                columns: new[] { "closed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_closes_at_key",
                table: "core_rounds",
                columns: new[] { "closes_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_closes_on_key",
                table: "core_rounds",
                columns: new[] { "closes_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_kind_key",
                table: "core_rounds",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_opens_at_key",
                table: "core_rounds",
                columns: new[] { "opens_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_opens_on_key",
                table: "core_rounds",
                columns: new[] { "opens_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_rounds_version_key",
                table: "core_rounds",
                columns: new[] { "version", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_answered_requests");

            migrationBuilder.DropTable(
                name: "core_round_countries");

            migrationBuilder.DropTable(
                name: "core_round_questions");

            migrationBuilder.DropTable(
                name: "core_rounds");
        }
    }
}
