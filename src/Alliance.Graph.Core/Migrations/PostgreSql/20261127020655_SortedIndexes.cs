using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SortedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_core_reports_document_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_documents_country_code_published_on_key",
                table: "core_documents");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_related_key",
                table: "core_commitments");

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_country_code_kind_key",
                table: "core_reports",
                columns: new[] { "country_code", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_country_code_origin_key",
                table: "core_reports",
                columns: new[] { "country_code", "origin", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_country_code_published_on_key",
                table: "core_reports",
                columns: new[] { "country_code", "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_document_key_kind_key",
                table: "core_reports",
                columns: new[] { "document_key", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_document_key_origin_key",
                table: "core_reports",
                columns: new[] { "document_key", "origin", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_document_key_published_on_key",
                table: "core_reports",
                columns: new[] { "document_key", "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_document_key_year_key",
                table: "core_reports",
                columns: new[] { "document_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_kind_key",
                table: "core_reports",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_origin_key",
                table: "core_reports",
                columns: new[] { "origin", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_published_on_key",
                table: "core_reports",
                columns: new[] { "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_potential_actions_goal_key_is_verified_key",
                table: "core_potential_actions",
                columns: new[] { "goal_key", "is_verified", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_potential_actions_is_verified_key",
                table: "core_potential_actions",
                columns: new[] { "is_verified", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_country_code_ends_on_key",
                table: "core_events",
                columns: new[] { "country_code", "ends_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_country_code_key",
                table: "core_events",
                columns: new[] { "country_code", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_country_code_type_key",
                table: "core_events",
                columns: new[] { "country_code", "type", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_ends_on_key",
                table: "core_events",
                columns: new[] { "ends_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_type_key",
                table: "core_events",
                columns: new[] { "type", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_country_code_key",
                table: "core_documents",
                columns: new[] { "country_code", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_type_key",
                table: "core_documents",
                columns: new[] { "type", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_countries_is_eu_member2014_code",
                table: "core_countries",
                columns: new[] { "is_eu_member2014", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_core_countries_is_founding_participant_code",
                table: "core_countries",
                columns: new[] { "is_founding_participant", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_core_countries_joined_on_code",
                table: "core_countries",
                columns: new[] { "joined_on", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_country_code_framework_key",
                table: "core_commitments",
                columns: new[] { "country_code", "framework", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_country_code_kind_key",
                table: "core_commitments",
                columns: new[] { "country_code", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_framework_key",
                table: "core_commitments",
                columns: new[] { "framework", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_goal_key_framework_key",
                table: "core_commitments",
                columns: new[] { "goal_key", "framework", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_goal_key_kind_key",
                table: "core_commitments",
                columns: new[] { "goal_key", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_is_period_uncertain_key",
                table: "core_commitments",
                columns: new[] { "is_period_uncertain", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_is_reported_to_alliance_key",
                table: "core_commitments",
                columns: new[] { "is_reported_to_alliance", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_kind_key",
                table: "core_commitments",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_related_key_report_key",
                table: "core_commitments",
                columns: new[] { "related_key", "report_key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_related_key_year_key",
                table: "core_commitments",
                columns: new[] { "related_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_report_key_framework_key",
                table: "core_commitments",
                columns: new[] { "report_key", "framework", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_report_key_kind_key",
                table: "core_commitments",
                columns: new[] { "report_key", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_report_key_related_key",
                table: "core_commitments",
                columns: new[] { "report_key", "related_key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_target_key_framework_key",
                table: "core_commitments",
                columns: new[] { "target_key", "framework", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_target_key_kind_key",
                table: "core_commitments",
                columns: new[] { "target_key", "kind", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_core_reports_country_code_kind_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_country_code_origin_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_country_code_published_on_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_document_key_kind_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_document_key_origin_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_document_key_published_on_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_document_key_year_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_kind_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_origin_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_reports_published_on_key",
                table: "core_reports");

            migrationBuilder.DropIndex(
                name: "IX_core_potential_actions_goal_key_is_verified_key",
                table: "core_potential_actions");

            migrationBuilder.DropIndex(
                name: "IX_core_potential_actions_is_verified_key",
                table: "core_potential_actions");

            migrationBuilder.DropIndex(
                name: "IX_core_events_country_code_ends_on_key",
                table: "core_events");

            migrationBuilder.DropIndex(
                name: "IX_core_events_country_code_key",
                table: "core_events");

            migrationBuilder.DropIndex(
                name: "IX_core_events_country_code_type_key",
                table: "core_events");

            migrationBuilder.DropIndex(
                name: "IX_core_events_ends_on_key",
                table: "core_events");

            migrationBuilder.DropIndex(
                name: "IX_core_events_type_key",
                table: "core_events");

            migrationBuilder.DropIndex(
                name: "IX_core_documents_country_code_key",
                table: "core_documents");

            migrationBuilder.DropIndex(
                name: "IX_core_documents_type_key",
                table: "core_documents");

            migrationBuilder.DropIndex(
                name: "IX_core_countries_is_eu_member2014_code",
                table: "core_countries");

            migrationBuilder.DropIndex(
                name: "IX_core_countries_is_founding_participant_code",
                table: "core_countries");

            migrationBuilder.DropIndex(
                name: "IX_core_countries_joined_on_code",
                table: "core_countries");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_country_code_framework_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_country_code_kind_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_framework_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_goal_key_framework_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_goal_key_kind_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_is_period_uncertain_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_is_reported_to_alliance_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_kind_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_related_key_report_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_related_key_year_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_report_key_framework_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_report_key_kind_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_report_key_related_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_target_key_framework_key",
                table: "core_commitments");

            migrationBuilder.DropIndex(
                name: "IX_core_commitments_target_key_kind_key",
                table: "core_commitments");

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_document_key",
                table: "core_reports",
                column: "document_key");

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_country_code_published_on_key",
                table: "core_documents",
                columns: new[] { "country_code", "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_related_key",
                table: "core_commitments",
                column: "related_key");
        }
    }
}
