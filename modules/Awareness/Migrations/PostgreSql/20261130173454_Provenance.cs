using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Awareness.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Provenance : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_safer_internet_centres",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_safer_internet_centres",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_safer_internet_centres",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_safer_internet_centre_metrics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_safer_internet_centre_metrics",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_safer_internet_centre_metrics",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_programmes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_programmes",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_programmes",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_programme_metrics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_programme_metrics",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_programme_metrics",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "awareness_safer_internet_centres");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "awareness_safer_internet_centres");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "awareness_safer_internet_centres");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "awareness_safer_internet_centre_metrics");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "awareness_safer_internet_centre_metrics");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "awareness_safer_internet_centre_metrics");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "awareness_programmes");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "awareness_programmes");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "awareness_programmes");

            migrationBuilder.DropColumn(
                name: "checked_on",
                table: "awareness_programme_metrics");

            migrationBuilder.DropColumn(
                name: "quality",
                table: "awareness_programme_metrics");

            migrationBuilder.DropColumn(
                name: "submitted_in",
                table: "awareness_programme_metrics");
        }
    }
}
