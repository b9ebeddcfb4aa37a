using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CountryJoining : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "codes_source",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "eu_membership_joined_on",
                table: "core_countries",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "eu_membership_left_on",
                table: "core_countries",
                type: "character varying(10)",
                maxLength: 10,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "eu_membership_source",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "m49_intermediate_region",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "m49_intermediate_region_code",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "m49_region",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "m49_region_code",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "m49_subregion",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "m49_subregion_code",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "numeric_code",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "official_short_name",
                table: "core_countries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "core_country_names",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confidence = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    quality = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    submitted_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unverified_fields = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_country_names", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_country_names_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_country_names_country_code_kind_key",
                table: "core_country_names",
                columns: new[] { "country_code", "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_country_names_country_code_name_key",
                table: "core_country_names",
                columns: new[] { "country_code", "name", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_country_names_kind_key",
                table: "core_country_names",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_country_names_name_key",
                table: "core_country_names",
                columns: new[] { "name", "key" });

            migrationBuilder.Sql(CountryJoiningRows.Script("{}"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_country_names");

            migrationBuilder.DropColumn(
                name: "codes_source",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "eu_membership_joined_on",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "eu_membership_left_on",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "eu_membership_source",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "m49_intermediate_region",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "m49_intermediate_region_code",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "m49_region",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "m49_region_code",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "m49_subregion",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "m49_subregion_code",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "numeric_code",
                table: "core_countries");

            migrationBuilder.DropColumn(
                name: "official_short_name",
                table: "core_countries");
        }
    }
}
