using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Modules.Awareness.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SortedIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameIndex(
                name: "IX_awareness_safer_internet_centre_metrics_safer_internet_centre_key_period_key",
                table: "awareness_safer_internet_centre_metrics",
                newName: "IX_awareness_safer_internet_centre_metrics_safer_inte_7d8f9d79");

            migrationBuilder.CreateIndex(
                name: "IX_awareness_safer_internet_centres_country_code_year_key",
                table: "awareness_safer_internet_centres",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_safer_internet_centres_year_key",
                table: "awareness_safer_internet_centres",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_safer_internet_centre_metrics_safer_inte_f0d432ba",
                table: "awareness_safer_internet_centre_metrics",
                columns: new[] { "safer_internet_centre_key", "unit", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_programmes_country_code_is_of_safer_inte_92550cc5",
                table: "awareness_programmes",
                columns: new[] { "country_code", "is_of_safer_internet_centre", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_programmes_is_of_safer_internet_centre_key",
                table: "awareness_programmes",
                columns: new[] { "is_of_safer_internet_centre", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_awareness_programme_metrics_programme_key_unit_key",
                table: "awareness_programme_metrics",
                columns: new[] { "programme_key", "unit", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_awareness_safer_internet_centres_country_code_year_key",
                table: "awareness_safer_internet_centres");

            migrationBuilder.DropIndex(
                name: "IX_awareness_safer_internet_centres_year_key",
                table: "awareness_safer_internet_centres");

            migrationBuilder.DropIndex(
                name: "IX_awareness_safer_internet_centre_metrics_safer_inte_f0d432ba",
                table: "awareness_safer_internet_centre_metrics");

            migrationBuilder.DropIndex(
                name: "IX_awareness_programmes_country_code_is_of_safer_inte_92550cc5",
                table: "awareness_programmes");

            migrationBuilder.DropIndex(
                name: "IX_awareness_programmes_is_of_safer_internet_centre_key",
                table: "awareness_programmes");

            migrationBuilder.DropIndex(
                name: "IX_awareness_programme_metrics_programme_key_unit_key",
                table: "awareness_programme_metrics");

            migrationBuilder.RenameIndex(
                name: "IX_awareness_safer_internet_centre_metrics_safer_inte_7d8f9d79",
                table: "awareness_safer_internet_centre_metrics",
                newName: "IX_awareness_safer_internet_centre_metrics_safer_internet_centre_key_period_key");
        }
    }
}
