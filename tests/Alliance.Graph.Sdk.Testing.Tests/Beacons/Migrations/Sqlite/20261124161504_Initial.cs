using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "beacon_beacons",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    colour = table.Column<string>(type: "TEXT", nullable: true),
                    lit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    quality = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    submitted_in = table.Column<string>(type: "TEXT", nullable: true),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_beacon_beacons", x => x.key);
                    table.ForeignKey(
                        name: "FK_beacon_beacons_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "beacon_logs",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    beacon_key = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_beacon_logs", x => x.key);
                    table.ForeignKey(
                        name: "FK_beacon_logs_beacon_beacons_beacon_key",
                        column: x => x.beacon_key,
                        principalTable: "beacon_beacons",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_beacon_beacons_country_code",
                table: "beacon_beacons",
                column: "country_code");

            migrationBuilder.CreateIndex(
                name: "IX_beacon_logs_beacon_key",
                table: "beacon_logs",
                column: "beacon_key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "beacon_logs");

            migrationBuilder.DropTable(
                name: "beacon_beacons");
        }
    }
}
