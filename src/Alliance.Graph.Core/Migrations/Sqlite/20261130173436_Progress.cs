using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Progress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_reports",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submission_key",
                table: "core_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_potential_actions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_potential_actions",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_potential_actions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_policy_targets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_policy_targets",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_policy_targets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_operational_goals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_operational_goals",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_operational_goals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_events",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_documents",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_countries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_countries",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_countries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "action_key",
                table: "core_commitments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_commitments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_on",
                table: "core_commitments",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_commitments",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_commitments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "core_progress",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    commitment_key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    target_key = table.Column<string>(type: "TEXT", nullable: false),
                    report_key = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    as_of = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    quality = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_in = table.Column<string>(type: "TEXT", nullable: true),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_progress", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_progress_core_commitments_commitment_key",
                        column: x => x.commitment_key,
                        principalTable: "core_commitments",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_progress_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_progress_core_policy_targets_target_key",
                        column: x => x.target_key,
                        principalTable: "core_policy_targets",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_progress_core_reports_report_key",
                        column: x => x.report_key,
                        principalTable: "core_reports",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_submission_key_key",
                table: "core_reports",
                columns: new[] { "submission_key", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_action_key_year_key",
                table: "core_commitments",
                columns: new[] { "action_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_due_on_key",
                table: "core_commitments",
                columns: new[] { "due_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_as_of_key",
                table: "core_progress",
                columns: new[] { "as_of", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_commitment_key_as_of_key",
                table: "core_progress",
                columns: new[] { "commitment_key", "as_of", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_commitment_key_status_key",
                table: "core_progress",
                columns: new[] { "commitment_key", "status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_country_code_as_of_key",
                table: "core_progress",
                columns: new[] { "country_code", "as_of", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_country_code_status_key",
                table: "core_progress",
                columns: new[] { "country_code", "status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_report_key_as_of_key",
                table: "core_progress",
                columns: new[] { "report_key", "as_of", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_report_key_status_key",
                table: "core_progress",
                columns: new[] { "report_key", "status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_status_key",
                table: "core_progress",
                columns: new[] { "status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_progress_target_key_key",
                table: "core_progress",
                columns: new[] { "target_key", "key" });

            migrationBuilder.AddForeignKey(
                name: "FK_core_commitments_core_potential_actions_action_key",
                table: "core_commitments",
                column: "action_key",
                principalTable: "core_potential_actions",
                principalColumn: "key",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_core_commitments_core_potential_actions_action_key",
                table: "core_commitments");

            migrationBuilder.DropTable(
                name: "core_progress");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_submission_key_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_action_key_year_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_due_on_key",
                table: "core_commitments");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_reports");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_reports");

            migrationBuilder.DropColumn(
                name: "submission_key",
                table: "core_reports");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_reports");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_potential_actions");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_potential_actions");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_potential_actions");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_policy_targets");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_policy_targets");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_policy_targets");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_operational_goals");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_operational_goals");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_operational_goals");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_events");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_events");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_events");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_documents");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_documents");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_documents");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "action_key",
                table: "core_commitments");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "core_commitments");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "core_commitments");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "core_commitments");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "core_commitments");
        }
    }
}
