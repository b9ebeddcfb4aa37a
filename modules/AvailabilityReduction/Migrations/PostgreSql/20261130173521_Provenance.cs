using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.AvailabilityReduction.Migrations.PostgreSql
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
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_notice_and_takedown_rules",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_notice_and_takedown_rules",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_hotlines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_hotlines",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_hotlines",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_hotline_metrics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_hotline_metrics",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_hotline_metrics",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "availability_reduction_blocking_schemes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "availability_reduction_blocking_schemes",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "availability_reduction_blocking_schemes",
                type: "text",
                nullable: true,
                collation: "C");
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
