using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.VictimIdentification.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SortedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_victim_identification_metrics_position_key",
                table: "victim_identification_metrics");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_support_services_country_code_title_k~",
                table: "victim_identification_support_services",
                newName: "IX_victim_identification_support_services_country_cod_4dd6c50c");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_metrics_support_service_key_position_~",
                table: "victim_identification_metrics",
                newName: "IX_victim_identification_metrics_support_service_key__55310915");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_metrics_identification_unit_key_posit~",
                table: "victim_identification_metrics",
                newName: "IX_victim_identification_metrics_identification_unit__c092878c");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_metrics_icse_connection_key_position_~",
                table: "victim_identification_metrics",
                newName: "IX_victim_identification_metrics_icse_connection_key__5dcf9903");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_identification_units_country_code_yea~",
                table: "victim_identification_identification_units",
                newName: "IX_victim_identification_identification_units_country_6bf70c27");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_icse_connections_country_code_connect~",
                table: "victim_identification_icse_connections",
                newName: "IX_victim_identification_icse_connections_country_cod_dfcda11a");

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_support_services_country_cod_dcdabc7f",
                table: "victim_identification_support_services",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_support_services_year_key",
                table: "victim_identification_support_services",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_icse_connection_key_value_key",
                table: "victim_identification_metrics",
                columns: new[] { "icse_connection_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_icse_figure_key_value_key",
                table: "victim_identification_metrics",
                columns: new[] { "icse_figure_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_identification_unit__6e3a4364",
                table: "victim_identification_metrics",
                columns: new[] { "identification_unit_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_support_service_key_value_key",
                table: "victim_identification_metrics",
                columns: new[] { "support_service_key", "value", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_icse_connections_connected_key",
                table: "victim_identification_icse_connections",
                columns: new[] { "connected", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_icse_connections_country_cod_6eddf12b",
                table: "victim_identification_icse_connections",
                columns: new[] { "country_code", "connected", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_victim_identification_support_services_country_cod_dcdabc7f",
                table: "victim_identification_support_services");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_support_services_year_key",
                table: "victim_identification_support_services");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_metrics_icse_connection_key_value_key",
                table: "victim_identification_metrics");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_metrics_icse_figure_key_value_key",
                table: "victim_identification_metrics");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_metrics_identification_unit__6e3a4364",
                table: "victim_identification_metrics");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_metrics_support_service_key_value_key",
                table: "victim_identification_metrics");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_icse_connections_connected_key",
                table: "victim_identification_icse_connections");

            migrationBuilder.DropIndex(
                name: "IX_victim_identification_icse_connections_country_cod_6eddf12b",
                table: "victim_identification_icse_connections");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_support_services_country_cod_4dd6c50c",
                table: "victim_identification_support_services",
                newName: "IX_victim_identification_support_services_country_code_title_k~");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_metrics_support_service_key__55310915",
                table: "victim_identification_metrics",
                newName: "IX_victim_identification_metrics_support_service_key_position_~");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_metrics_identification_unit__c092878c",
                table: "victim_identification_metrics",
                newName: "IX_victim_identification_metrics_identification_unit_key_posit~");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_metrics_icse_connection_key__5dcf9903",
                table: "victim_identification_metrics",
                newName: "IX_victim_identification_metrics_icse_connection_key_position_~");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_identification_units_country_6bf70c27",
                table: "victim_identification_identification_units",
                newName: "IX_victim_identification_identification_units_country_code_yea~");

            migrationBuilder.RenameIndex(
                name: "IX_victim_identification_icse_connections_country_cod_dfcda11a",
                table: "victim_identification_icse_connections",
                newName: "IX_victim_identification_icse_connections_country_code_connect~");

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "position", "key" });
        }
    }
}
