using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SortedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_beacon_logs_beacon_key",
                table: "beacon_logs");

            migrationBuilder.DropIndex(
                name: "IX_beacon_beacons_country_code",
                table: "beacon_beacons");

            migrationBuilder.CreateIndex(
                name: "IX_beacon_logs_beacon_key_year_key",
                table: "beacon_logs",
                columns: new[] { "beacon_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_logs_year_key",
                table: "beacon_logs",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_colour_key",
                table: "beacon_beacons",
                columns: new[] { "colour", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_country_code_colour_key",
                table: "beacon_beacons",
                columns: new[] { "country_code", "colour", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_country_code_key",
                table: "beacon_beacons",
                columns: new[] { "country_code", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_country_code_lit_key",
                table: "beacon_beacons",
                columns: new[] { "country_code", "lit", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_lit_key",
                table: "beacon_beacons",
                columns: new[] { "lit", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_beacon_logs_beacon_key_year_key",
                table: "beacon_logs");

            migrationBuilder.DropIndex(
                name: "IX_beacon_logs_year_key",
                table: "beacon_logs");

            migrationBuilder.DropIndex(
                name: "IX_beacon_beacons_colour_key",
                table: "beacon_beacons");

            migrationBuilder.DropIndex(
                name: "IX_beacon_beacons_country_code_colour_key",
                table: "beacon_beacons");

            migrationBuilder.DropIndex(
                name: "IX_beacon_beacons_country_code_key",
                table: "beacon_beacons");

            migrationBuilder.DropIndex(
                name: "IX_beacon_beacons_country_code_lit_key",
                table: "beacon_beacons");

            migrationBuilder.DropIndex(
                name: "IX_beacon_beacons_lit_key",
                table: "beacon_beacons");

            migrationBuilder.CreateIndex(
                name: "IX_beacon_logs_beacon_key",
                table: "beacon_logs",
                column: "beacon_key");

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_country_code",
                table: "beacon_beacons",
                column: "country_code");
        }
    }
}
