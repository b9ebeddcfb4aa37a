using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Awareness.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "awareness_programmes",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    audiences = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    is_of_safer_internet_centre = table.Column<bool>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_programmes", x => x.key);
                    table.ForeignKey(
                        name: "FK_awareness_programmes_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "awareness_safer_internet_centres",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    audiences = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awareness_safer_internet_centres", x => x.key);
                    table.ForeignKey(
                        name: "FK_awareness_safer_internet_centres_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "awareness_programme_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    programme_key = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_awareness_programme_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_awareness_programme_metrics_awareness_programmes_programme_key",
                        column: x => x.programme_key,
                        principalTable: "awareness_programmes",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awareness_safer_internet_centre_metrics",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    safer_internet_centre_key = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_awareness_safer_internet_centre_metrics", x => x.key);
                    table.ForeignKey(
                        name: "FK_awareness_safer_internet_centre_metrics_awareness_safer_internet_centres_safer_internet_centre_key",
                        column: x => x.safer_internet_centre_key,
                        principalTable: "awareness_safer_internet_centres",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_programme_metrics_programme_key_period_key",
                table: "awareness_programme_metrics",
                columns: new[] { "programme_key", "period", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_programmes_country_code_year_key",
                table: "awareness_programmes",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_programmes_year_key",
                table: "awareness_programmes",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_safer_internet_centre_metrics_safer_internet_centre_key_period_key",
                table: "awareness_safer_internet_centre_metrics",
                columns: new[] { "safer_internet_centre_key", "period", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_safer_internet_centres_country_code_title_key",
                table: "awareness_safer_internet_centres",
                columns: new[] { "country_code", "title", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_safer_internet_centres_title_key",
                table: "awareness_safer_internet_centres",
                columns: new[] { "title", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awareness_programme_metrics");

            migrationBuilder.DropTable(
                name: "awareness_safer_internet_centre_metrics");

            migrationBuilder.DropTable(
                name: "awareness_programmes");

            migrationBuilder.DropTable(
                name: "awareness_safer_internet_centres");
        }
    }
}
