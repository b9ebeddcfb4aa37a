using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Alliance.Graph.Core.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_search_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_tokens = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    words = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "core_search_types",
                columns: table => new
                {
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    declaration = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_search_types", x => x.type);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_search_entries_type_key",
                table: "core_search_entries",
                columns: new[] { "type", "key" },
                unique: true);

            // The words are finished when they come, parted by blanks, so no dictionary of the server has a say in them.
            migrationBuilder.Sql("""
                ALTER TABLE core_search_entries
                ADD COLUMN word_vector tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED
                """);
            migrationBuilder.Sql("""
                CREATE INDEX "IX_core_search_entries_word_vector" ON core_search_entries USING gin (word_vector)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_search_entries");

            migrationBuilder.DropTable(
                name: "core_search_types");
        }
    }
}
