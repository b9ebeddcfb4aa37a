using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Provenance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_notice_and_takedown_rules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_notice_and_takedown_rules",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_notice_and_takedown_rules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_hotlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_hotlines",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_hotlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_hotline_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_hotline_metrics",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_hotline_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_blocking_schemes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_blocking_schemes",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_blocking_schemes",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "availability_reduction_notice_and_takedown_rules");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "availability_reduction_notice_and_takedown_rules");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "availability_reduction_notice_and_takedown_rules");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "availability_reduction_hotlines");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "availability_reduction_hotline_metrics");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "availability_reduction_hotline_metrics");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "availability_reduction_hotline_metrics");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "availability_reduction_blocking_schemes");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "availability_reduction_blocking_schemes");
        }
    }
}
