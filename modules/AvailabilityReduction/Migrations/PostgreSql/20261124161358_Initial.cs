using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "availability_reduction_blocking_schemes",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_blocking = table.Column<bool>(type: "boolean", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    ended_on = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    legal_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    list_source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_availability_reduction_blocking_schemes", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_blocking_schemes_core_countries_coun~",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "availability_reduction_hotlines",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    former_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    founded = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    founded_year = table.Column<int>(type: "integer", nullable: true, computedColumnSql: "CAST(substr(founded, 1, 4) AS integer)", stored: true),
                    is_inhope_member = table.Column<bool>(type: "boolean", nullable: true),
                    inhope_since = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    is_inhope_founder = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_availability_reduction_hotlines", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_hotlines_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "availability_reduction_notice_and_takedown_rules",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true),
                    legal_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_availability_reduction_notice_and_takedown_rules", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_notice_and_takedown_rules_core_count~",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "availability_reduction_hotline_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hotline_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                    table.PrimaryKey("PK_availability_reduction_hotline_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_hotline_metrics_availability_reducti~",
                        column: x => x.hotline_key,
                        principalTable: "availability_reduction_hotlines",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_country_code_starte~",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "country_code", "started_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_started_on_key",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "started_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotline_metrics_hotline_key_period_k~",
                table: "availability_reduction_hotline_metrics",
                columns: new[] { "hotline_key", "period", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_country_code_name_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "country_code", "name", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotlines_name_key",
                table: "availability_reduction_hotlines",
                columns: new[] { "name", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_notice_and_takedown_rules_country_co~",
                table: "availability_reduction_notice_and_takedown_rules",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_notice_and_takedown_rules_year_key",
                table: "availability_reduction_notice_and_takedown_rules",
                columns: new[] { "year", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "availability_reduction_blocking_schemes");

            migrationBuilder.DropTable(
                name: "availability_reduction_hotline_metrics");

            migrationBuilder.DropTable(
                name: "availability_reduction_notice_and_takedown_rules");

            migrationBuilder.DropTable(
                name: "availability_reduction_hotlines");
        }
    }
}
