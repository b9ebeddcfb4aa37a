using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.VictimIdentification.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "victim_identification_icse_connections",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    connected = table.Column<bool>(type: "boolean", nullable: false),
                    connected_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_icse_connections", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_icse_connections_core_countries_count~",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_icse_figures",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_icse_figures", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_identification_units",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_identification_units", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_identification_units_core_countries_c~",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_support_services",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_support_services", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_support_services_core_countries_count~",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    icse_connection_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    identification_unit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    support_service_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    icse_figure_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_icse_co~",
                        column: x => x.icse_connection_key,
                        principalTable: "victim_identification_icse_connections",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_icse_fi~",
                        column: x => x.icse_figure_key,
                        principalTable: "victim_identification_icse_figures",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_identif~",
                        column: x => x.identification_unit_key,
                        principalTable: "victim_identification_identification_units",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_support~",
                        column: x => x.support_service_key,
                        principalTable: "victim_identification_support_services",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_icse_connections_connected_on_key",
                table: "victim_identification_icse_connections",
                columns: new[] { "connected_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_icse_connections_country_code_connect~",
                table: "victim_identification_icse_connections",
                columns: new[] { "country_code", "connected_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_icse_figures_date_key",
                table: "victim_identification_icse_figures",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_identification_units_country_code_yea~",
                table: "victim_identification_identification_units",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_identification_units_year_key",
                table: "victim_identification_identification_units",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_icse_connection_key_position_~",
                table: "victim_identification_metrics",
                columns: new[] { "icse_connection_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_icse_figure_key_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "icse_figure_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_identification_unit_key_posit~",
                table: "victim_identification_metrics",
                columns: new[] { "identification_unit_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_support_service_key_position_~",
                table: "victim_identification_metrics",
                columns: new[] { "support_service_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_support_services_country_code_title_k~",
                table: "victim_identification_support_services",
                columns: new[] { "country_code", "title", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_support_services_title_key",
                table: "victim_identification_support_services",
                columns: new[] { "title", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "victim_identification_metrics");

            migrationBuilder.DropTable(
                name: "victim_identification_icse_connections");

            migrationBuilder.DropTable(
                name: "victim_identification_icse_figures");

            migrationBuilder.DropTable(
                name: "victim_identification_identification_units");

            migrationBuilder.DropTable(
                name: "victim_identification_support_services");
        }
    }
}
