using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Sdk.Testing.Tests.Beacons.Migrations.PostgreSql
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
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    colour = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    lit = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true, collation: "C"),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
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
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    beacon_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: true)
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
