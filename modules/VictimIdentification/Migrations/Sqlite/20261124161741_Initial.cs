using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.VictimIdentification.Migrations.Sqlite
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    connected = table.Column<bool>(type: "INTEGER", nullable: false),
                    connected_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    organisation = table.Column<string>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_icse_connections", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_icse_connections_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_icse_figures",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_icse_figures", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_identification_units",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_identification_units", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_identification_units_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_support_services",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_support_services", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_support_services_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "victim_identification_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    icse_connection_key = table.Column<string>(type: "TEXT", nullable: true),
                    identification_unit_key = table.Column<string>(type: "TEXT", nullable: true),
                    support_service_key = table.Column<string>(type: "TEXT", nullable: true),
                    icse_figure_key = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_victim_identification_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_icse_connections_icse_connection_key",
                        column: x => x.icse_connection_key,
                        principalTable: "victim_identification_icse_connections",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_icse_figures_icse_figure_key",
                        column: x => x.icse_figure_key,
                        principalTable: "victim_identification_icse_figures",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_identification_units_identification_unit_key",
                        column: x => x.identification_unit_key,
                        principalTable: "victim_identification_identification_units",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_victim_identification_metrics_victim_identification_support_services_support_service_key",
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
                name: "IX_victim_identification_icse_connections_country_code_connected_on_key",
                table: "victim_identification_icse_connections",
                columns: new[] { "country_code", "connected_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_icse_figures_date_key",
                table: "victim_identification_icse_figures",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_identification_units_country_code_year_key",
                table: "victim_identification_identification_units",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_identification_units_year_key",
                table: "victim_identification_identification_units",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_icse_connection_key_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "icse_connection_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_icse_figure_key_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "icse_figure_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_identification_unit_key_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "identification_unit_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_metrics_support_service_key_position_key",
                table: "victim_identification_metrics",
                columns: new[] { "support_service_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_victim_identification_support_services_country_code_title_key",
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
