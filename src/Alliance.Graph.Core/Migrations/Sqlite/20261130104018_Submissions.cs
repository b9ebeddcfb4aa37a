using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Submissions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_submissions",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    round_key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    returned_because = table.Column<string>(type: "TEXT", nullable: true),
                    late_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    published_revision = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: true)
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    submission_key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    question_key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    choice = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<decimal>(type: "TEXT", nullable: true),
                    trend = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: true)
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    submission_key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    area = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    row_key = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<string>(type: "TEXT", nullable: true),
                    review = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    returned_because = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "IX_core_submission_answers_changed_at_key",
                table: "core_submission_answers",
                columns: new[] { "changed_at", "key" });

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
                name: "core_submission_answers");

            migrationBuilder.DropTable(
                name: "core_submission_entries");

            migrationBuilder.DropTable(
                name: "core_submissions");
        }
    }
}
