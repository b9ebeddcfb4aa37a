using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Awareness.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_safer_internet_centres",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_safer_internet_centres",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_safer_internet_centre_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_safer_internet_centre_metrics",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_safer_internet_centre_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_programmes",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "checked_on",
                table: "awareness_programme_metrics",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quality",
                table: "awareness_programme_metrics",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "submitted_in",
                table: "awareness_programme_metrics",
                type: "TEXT",
                nullable: true);
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
