using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Investigation.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "investigation_joint_operations",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false, collation: "C"),
                    partners = table.Column<List<string>>(type: "text[]", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_joint_operations", x => x.key);
                    table.ForeignKey(
                        name: "FK_investigation_joint_operations_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investigation_laws",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    subdivision = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    original_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    original_language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    in_force_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    repealed_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    criminalises = table.Column<string[]>(type: "text[]", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_laws", x => x.key);
                    table.ForeignKey(
                        name: "FK_investigation_laws_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investigation_networks",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    partners = table.Column<List<string>>(type: "text[]", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_networks", x => x.key);
                    table.ForeignKey(
                        name: "FK_investigation_networks_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investigation_police_units",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    established_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    ended_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    former_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    successor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_police_units", x => x.key);
                    table.ForeignKey(
                        name: "FK_investigation_police_units_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investigation_treaty_statuses",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    instrument = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    instrument_title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signed_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    bound_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    bound_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    entry_into_force_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    status_at_2014_end = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_treaty_statuses", x => x.key);
                    table.ForeignKey(
                        name: "FK_investigation_treaty_statuses_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investigation_joint_operation_countries",
                columns: table => new
                {
                    joint_operation_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_joint_operation_countries", x => new { x.joint_operation_key, x.country_code });
                    table.ForeignKey(
                        name: "FK_investigation_joint_operation_countries_core_countries_coun~",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_investigation_joint_operation_countries_investigation_joint~",
                        column: x => x.joint_operation_key,
                        principalTable: "investigation_joint_operations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "investigation_network_countries",
                columns: table => new
                {
                    network_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_investigation_network_countries", x => new { x.network_key, x.country_code });
                    table.ForeignKey(
                        name: "FK_investigation_network_countries_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_investigation_network_countries_investigation_networks_netw~",
                        column: x => x.network_key,
                        principalTable: "investigation_networks",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "investigation_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    police_unit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    joint_operation_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    network_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_investigation_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_investigation_metrics_investigation_joint_operations_joint_~",
                        column: x => x.joint_operation_key,
                        principalTable: "investigation_joint_operations",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_investigation_metrics_investigation_networks_network_key",
                        column: x => x.network_key,
                        principalTable: "investigation_networks",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_investigation_metrics_investigation_police_units_police_uni~",
                        column: x => x.police_unit_key,
                        principalTable: "investigation_police_units",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_joint_operation_countries_country_code_joint_~",
                table: "investigation_joint_operation_countries",
                columns: new[] { "country_code", "joint_operation_key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_joint_operations_country_code_date_key",
                table: "investigation_joint_operations",
                columns: new[] { "country_code", "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_joint_operations_date_key",
                table: "investigation_joint_operations",
                columns: new[] { "date", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_laws_country_code_year_key",
                table: "investigation_laws",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_laws_year_key",
                table: "investigation_laws",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_joint_operation_key_position_key",
                table: "investigation_metrics",
                columns: new[] { "joint_operation_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_network_key_position_key",
                table: "investigation_metrics",
                columns: new[] { "network_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_police_unit_key_position_key",
                table: "investigation_metrics",
                columns: new[] { "police_unit_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_metrics_position_key",
                table: "investigation_metrics",
                columns: new[] { "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_network_countries_country_code_network_key",
                table: "investigation_network_countries",
                columns: new[] { "country_code", "network_key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_networks_country_code_title_key",
                table: "investigation_networks",
                columns: new[] { "country_code", "title", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_networks_title_key",
                table: "investigation_networks",
                columns: new[] { "title", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_police_units_country_code_name_key",
                table: "investigation_police_units",
                columns: new[] { "country_code", "name", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_police_units_name_key",
                table: "investigation_police_units",
                columns: new[] { "name", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_country_code_instrument_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "country_code", "instrument", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_investigation_treaty_statuses_instrument_key",
                table: "investigation_treaty_statuses",
                columns: new[] { "instrument", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "investigation_joint_operation_countries");

            migrationBuilder.DropTable(
                name: "investigation_laws");

            migrationBuilder.DropTable(
                name: "investigation_metrics");

            migrationBuilder.DropTable(
                name: "investigation_network_countries");

            migrationBuilder.DropTable(
                name: "investigation_treaty_statuses");

            migrationBuilder.DropTable(
                name: "investigation_joint_operations");

            migrationBuilder.DropTable(
                name: "investigation_police_units");

            migrationBuilder.DropTable(
                name: "investigation_networks");
        }
    }
}
