using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Submissions : Migration
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
                    targets = table.Column<string[]>(type: "text[]", nullable: false),
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

            migrationBuilder.CreateTable(
                name: "core_submissions",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    round_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    returned_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    late_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    published_revision = table.Column<long>(type: "bigint", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_submissions", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_submissions_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_submissions_core_rounds_round_key",
                        column: x => x.round_key,
                        principalTable: "core_rounds",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_submission_answers",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submission_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    question_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    choice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number = table.Column<decimal>(type: "numeric", nullable: true),
                    trend = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_submission_answers", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_submission_answers_core_round_questions_question_key",
                        column: x => x.question_key,
                        principalTable: "core_round_questions",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_submission_answers_core_submissions_submission_key",
                        column: x => x.submission_key,
                        principalTable: "core_submissions",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_submission_entries",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submission_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    area = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    row = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    review = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    returned_because = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_submission_entries", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_submission_entries_core_submissions_submission_key",
                        column: x => x.submission_key,
                        principalTable: "core_submissions",
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

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_changed_at_key",
                table: "core_submission_answers",
                columns: new[] { "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_number_key",
                table: "core_submission_answers",
                columns: new[] { "number", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_question_key_key",
                table: "core_submission_answers",
                columns: new[] { "question_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_submission_key_changed_at_key",
                table: "core_submission_answers",
                columns: new[] { "submission_key", "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_submission_key_key",
                table: "core_submission_answers",
                columns: new[] { "submission_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_submission_key_number_key",
                table: "core_submission_answers",
                columns: new[] { "submission_key", "number", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_submission_key_trend_key",
                table: "core_submission_answers",
                columns: new[] { "submission_key", "trend", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_submission_key_version_key",
                table: "core_submission_answers",
                columns: new[] { "submission_key", "version", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_trend_key",
                table: "core_submission_answers",
                columns: new[] { "trend", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_answers_version_key",
                table: "core_submission_answers",
                columns: new[] { "version", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_changed_at_key",
                table: "core_submission_entries",
                columns: new[] { "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_review_key",
                table: "core_submission_entries",
                columns: new[] { "review", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_submission_key_changed_at_key",
                table: "core_submission_entries",
                columns: new[] { "submission_key", "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_submission_key_key",
                table: "core_submission_entries",
                columns: new[] { "submission_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_submission_key_review_key",
                table: "core_submission_entries",
                columns: new[] { "submission_key", "review", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_submission_key_version_key",
                table: "core_submission_entries",
                columns: new[] { "submission_key", "version", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submission_entries_version_key",
                table: "core_submission_entries",
                columns: new[] { "version", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_changed_at_key",
                table: "core_submissions",
                columns: new[] { "changed_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_country_code_key",
                table: "core_submissions",
                columns: new[] { "country_code", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_late_until_key",
                table: "core_submissions",
                columns: new[] { "late_until", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_published_at_key",
                table: "core_submissions",
                columns: new[] { "published_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_published_revision_key",
                table: "core_submissions",
                columns: new[] { "published_revision", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_round_key_key",
                table: "core_submissions",
                columns: new[] { "round_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_state_key",
                table: "core_submissions",
                columns: new[] { "state", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_submitted_at_key",
                table: "core_submissions",
                columns: new[] { "submitted_at", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_submissions_version_key",
                table: "core_submissions",
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
                name: "core_submission_answers");

            migrationBuilder.DropTable(
                name: "core_submission_entries");

            migrationBuilder.DropTable(
                name: "core_round_questions");

            migrationBuilder.DropTable(
                name: "core_submissions");

            migrationBuilder.DropTable(
                name: "core_rounds");
        }
    }
}
