using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Investigation.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Provenance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_treaty_statuses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_treaty_statuses",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_treaty_statuses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_police_units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_police_units",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_police_units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_networks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_networks",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_networks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_metrics",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_laws",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_laws",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_laws",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_joint_operations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_joint_operations",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_joint_operations",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "investigation_treaty_statuses");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "investigation_police_units");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "investigation_police_units");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "investigation_police_units");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "investigation_networks");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "investigation_networks");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "investigation_networks");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "investigation_metrics");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "investigation_metrics");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "investigation_metrics");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "investigation_laws");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "investigation_laws");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "investigation_laws");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "investigation_joint_operations");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "investigation_joint_operations");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "investigation_joint_operations");
        }
    }
}
