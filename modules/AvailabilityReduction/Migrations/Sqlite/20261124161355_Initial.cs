using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations.Sqlite
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_blocking = table.Column<bool>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    started_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    ended_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: true),
                    list_source = table.Column<string>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_availability_reduction_blocking_schemes", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_blocking_schemes_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "availability_reduction_hotlines",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    former_names = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    founded = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    founded_year = table.Column<int>(type: "INTEGER", nullable: true, computedColumnSql: "CAST(substr(founded, 1, 4) AS integer)", stored: true),
                    is_inhope_member = table.Column<bool>(type: "INTEGER", nullable: true),
                    inhope_since = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    is_inhope_founder = table.Column<bool>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    legal_basis = table.Column<string>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_availability_reduction_notice_and_takedown_rules", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_notice_and_takedown_rules_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "availability_reduction_hotline_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    hotline_key = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_availability_reduction_hotline_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_availability_reduction_hotline_metrics_availability_reduction_hotlines_hotline_key",
                        column: x => x.hotline_key,
                        principalTable: "availability_reduction_hotlines",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_country_code_started_on_key",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "country_code", "started_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_blocking_schemes_started_on_key",
                table: "availability_reduction_blocking_schemes",
                columns: new[] { "started_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_availability_reduction_hotline_metrics_hotline_key_period_key",
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
                name: "IX_availability_reduction_notice_and_takedown_rules_country_code_year_key",
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
