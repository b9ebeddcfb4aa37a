using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_reports",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submission_key",
                table: "core_reports",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_reports",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_potential_actions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_potential_actions",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_potential_actions",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_policy_targets",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_policy_targets",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_policy_targets",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_operational_goals",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_operational_goals",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_operational_goals",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_events",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_events",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_documents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_documents",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_documents",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_countries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_countries",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "action_key",
                table: "core_commitments",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "core_commitments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_on",
                table: "core_commitments",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "core_commitments",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "core_commitments",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "core_progress",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    commitment_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    target_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    report_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    as_of = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
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
