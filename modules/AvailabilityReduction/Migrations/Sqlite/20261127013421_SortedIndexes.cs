using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SortedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "IX_availability_reduction_notice_and_takedown_rules_country_code_year_key",
                table: "availability_reduction_notice_and_takedown_rules",
                newName: "IX_availability_reduction_notice_and_takedown_rules_c_c2080e55");

            migrationBuilder.RenameIndex(
                name: "IX_availability_reduction_hotline_metrics_hotline_key_period_key",
                table: "availability_reduction_hotline_metrics",
                newName: "IX_availability_reduction_hotline_metrics_hotline_key_69d562dd");

            migrationBuilder.RenameIndex(
                name: "IX_availability_reduction_blocking_schemes_country_code_started_on_key",
                table: "availability_reduction_blocking_schemes",
                newName: "IX_availability_reduction_blocking_schemes_country_co_247218c8");

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_country_code_founded_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "country_code", "founded", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_country_code_inhop_f41eb4b0",
                table: "availability_reduction_hotlines",
                columns: new[] { "country_code", "inhope_since", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_country_code_is_in_b3d2a678",
                table: "availability_reduction_hotlines",
                columns: new[] { "country_code", "is_inhope_founder", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_country_code_is_in_c0a4dafb",
                table: "availability_reduction_hotlines",
                columns: new[] { "country_code", "is_inhope_member", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_country_code_status_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "country_code", "status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_founded_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "founded", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_inhope_since_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "inhope_since", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_is_inhope_founder_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "is_inhope_founder", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_is_inhope_member_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "is_inhope_member", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_status_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "status", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotline_metrics_hotline_key_unit_key",
                table: "availability_reduction_hotline_metrics",
                columns: new[] { "hotline_key", "unit", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_3a7cae41",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "country_code", "ended_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_65630103",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "country_code", "is_blocking", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_c17eb70e",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "country_code", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_ended_on_key",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "ended_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_is_blocking_key",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "is_blocking", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_kind_key",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "kind", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_country_code_founded_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_country_code_inhop_f41eb4b0",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_country_code_is_in_b3d2a678",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_country_code_is_in_c0a4dafb",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_country_code_status_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_founded_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_inhope_since_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_is_inhope_founder_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_is_inhope_member_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotlines_status_key",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_hotline_metrics_hotline_key_unit_key",
                table: "availability_reduction_hotline_metrics");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_3a7cae41",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_65630103",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_c17eb70e",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_blocking_schemes_ended_on_key",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_blocking_schemes_is_blocking_key",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropIndex(
                name: "IX_availability_reduction_blocking_schemes_kind_key",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.RenameIndex(
                name: "IX_availability_reduction_notice_and_takedown_rules_c_c2080e55",
                table: "availability_reduction_notice_and_takedown_rules",
                newName: "IX_availability_reduction_notice_and_takedown_rules_country_code_year_key");

            migrationBuilder.RenameIndex(
                name: "IX_availability_reduction_hotline_metrics_hotline_key_69d562dd",
                table: "availability_reduction_hotline_metrics",
                newName: "IX_availability_reduction_hotline_metrics_hotline_key_period_key");

            migrationBuilder.RenameIndex(
                name: "IX_availability_reduction_blocking_schemes_country_co_247218c8",
                table: "availability_reduction_blocking_schemes",
                newName: "IX_availability_reduction_blocking_schemes_country_code_started_on_key");
        }
    }
}
