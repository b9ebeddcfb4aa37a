using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.VictimIdentification.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_support_services",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_support_services",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_metrics",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_identification_units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_identification_units",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_identification_units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_icse_figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_icse_figures",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_icse_figures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "victim_identification_icse_connections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "victim_identification_icse_connections",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "victim_identification_icse_connections",
                type: "TEXT",
                nullable: true);
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
