using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.VictimIdentification.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Provenance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_support_services",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_support_services",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_support_services",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_metrics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_metrics",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_metrics",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_identification_units",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_identification_units",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_identification_units",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_icse_figures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_icse_figures",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_icse_figures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_icse_connections",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_icse_connections",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_icse_connections",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "victim_identification_support_services");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "victim_identification_support_services");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "victim_identification_support_services");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "victim_identification_metrics");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "victim_identification_metrics");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "victim_identification_metrics");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "victim_identification_identification_units");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "victim_identification_identification_units");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "victim_identification_identification_units");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "victim_identification_icse_figures");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "victim_identification_icse_figures");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "victim_identification_icse_figures");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "victim_identification_icse_connections");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "victim_identification_icse_connections");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "victim_identification_icse_connections");
        }
    }
}
