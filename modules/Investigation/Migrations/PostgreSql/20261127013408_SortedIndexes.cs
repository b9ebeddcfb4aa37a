using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Investigation.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SortedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_investigation_metrics_position_key",
                table: "investigation_metrics");

            migrationBuilder.RenameIndex(
                name: "IX_investigation_joint_operation_countries_country_code_joint_~",
                table: "investigation_joint_operation_countries",
                newName: "IX_investigation_joint_operation_countries_country_co_04af609f");

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_bound_by_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "bound_by", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_bound_on_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "bound_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_bound_by_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "bound_by", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_bound_on_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "bound_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_entry_i_431b0ebf",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "entry_into_force_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_signed_on_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "signed_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_status__7cc508f9",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "status_at_2014_end", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_entry_into_force_on_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "entry_into_force_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_signed_on_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "signed_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_status_at_2014_end_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "status_at_2014_end", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_police_units_country_code_ended_on_key",
                table: "investigation_police_units",
                columns: new[] { "country_code", "ended_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_police_units_country_code_established_on_key",
                table: "investigation_police_units",
                columns: new[] { "country_code", "established_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_police_units_ended_on_key",
                table: "investigation_police_units",
                columns: new[] { "ended_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_police_units_established_on_key",
                table: "investigation_police_units",
                columns: new[] { "established_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_networks_country_code_date_key",
                table: "investigation_networks",
                columns: new[] { "country_code", "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_networks_date_key",
                table: "investigation_networks",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_joint_operation_key_value_key",
                table: "investigation_metrics",
                columns: new[] { "joint_operation_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_network_key_value_key",
                table: "investigation_metrics",
                columns: new[] { "network_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_police_unit_key_value_key",
                table: "investigation_metrics",
                columns: new[] { "police_unit_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_laws_country_code_in_force_on_key",
                table: "investigation_laws",
                columns: new[] { "country_code", "in_force_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_laws_country_code_repealed_on_key",
                table: "investigation_laws",
                columns: new[] { "country_code", "repealed_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_laws_in_force_on_key",
                table: "investigation_laws",
                columns: new[] { "in_force_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_laws_repealed_on_key",
                table: "investigation_laws",
                columns: new[] { "repealed_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_joint_operations_country_code_kind_key",
                table: "investigation_joint_operations",
                columns: new[] { "country_code", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_joint_operations_kind_key",
                table: "investigation_joint_operations",
                columns: new[] { "kind", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_bound_by_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_bound_on_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_bound_by_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_bound_on_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_entry_i_431b0ebf",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_signed_on_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_country_code_status__7cc508f9",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_entry_into_force_on_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_signed_on_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_treaty_statuses_status_at_2014_end_key",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropIndex(
                name: "IX_investigation_police_units_country_code_ended_on_key",
                table: "investigation_police_units");

            migrationBuilder.DropIndex(
                name: "IX_investigation_police_units_country_code_established_on_key",
                table: "investigation_police_units");

            migrationBuilder.DropIndex(
                name: "IX_investigation_police_units_ended_on_key",
                table: "investigation_police_units");

            migrationBuilder.DropIndex(
                name: "IX_investigation_police_units_established_on_key",
                table: "investigation_police_units");

            migrationBuilder.DropIndex(
                name: "IX_investigation_networks_country_code_date_key",
                table: "investigation_networks");

            migrationBuilder.DropIndex(
                name: "IX_investigation_networks_date_key",
                table: "investigation_networks");

            migrationBuilder.DropIndex(
                name: "IX_investigation_metrics_joint_operation_key_value_key",
                table: "investigation_metrics");

            migrationBuilder.DropIndex(
                name: "IX_investigation_metrics_network_key_value_key",
                table: "investigation_metrics");

            migrationBuilder.DropIndex(
                name: "IX_investigation_metrics_police_unit_key_value_key",
                table: "investigation_metrics");

            migrationBuilder.DropIndex(
                name: "IX_investigation_laws_country_code_in_force_on_key",
                table: "investigation_laws");

            migrationBuilder.DropIndex(
                name: "IX_investigation_laws_country_code_repealed_on_key",
                table: "investigation_laws");

            migrationBuilder.DropIndex(
                name: "IX_investigation_laws_in_force_on_key",
                table: "investigation_laws");

            migrationBuilder.DropIndex(
                name: "IX_investigation_laws_repealed_on_key",
                table: "investigation_laws");

            migrationBuilder.DropIndex(
                name: "IX_investigation_joint_operations_country_code_kind_key",
                table: "investigation_joint_operations");

            migrationBuilder.DropIndex(
                name: "IX_investigation_joint_operations_kind_key",
                table: "investigation_joint_operations");

            migrationBuilder.RenameIndex(
                name: "IX_investigation_joint_operation_countries_country_co_04af609f",
                table: "investigation_joint_operation_countries",
                newName: "IX_investigation_joint_operation_countries_country_code_joint_~");

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_position_key",
                table: "investigation_metrics",
                columns: new[] { "position", "key" });
        }
    }
}
