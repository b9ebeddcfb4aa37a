using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Investigation.Migrations.PostgreSql
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_treaty_statuses",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_treaty_statuses",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_police_units",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_police_units",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_police_units",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_networks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_networks",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_networks",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_metrics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_metrics",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_metrics",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_laws",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_laws",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_laws",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "investigation_joint_operations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "investigation_joint_operations",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "investigation_joint_operations",
                type: "text",
                nullable: true,
                collation: "C");
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
