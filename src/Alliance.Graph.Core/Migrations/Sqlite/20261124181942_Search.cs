using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_tokens = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_search_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "core_search_types",
                columns: table => new
                {
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    declaration = table.Column<string>(type: "TEXT", nullable: false)
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

            // The words are finished when they come, parted by blanks: the tokenizer 'ascii' leaves letters beyond ASCII
            // alone, while 'unicode61' would take them apart by rules of its own. The index reads its words from the
            // table and knows only which rows have a word. A migration that rebuilds the table must make the triggers again.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE core_search_index USING fts5(
                    words, content='core_search_entries', content_rowid='id', tokenize='ascii', detail='none', columnsize=0)
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER core_search_entries_inserted AFTER INSERT ON core_search_entries BEGIN
                    INSERT INTO core_search_index(rowid, words) VALUES (new.id, new.words);
                END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER core_search_entries_deleted AFTER DELETE ON core_search_entries BEGIN
                    INSERT INTO core_search_index(core_search_index, rowid, words) VALUES ('delete', old.id, old.words);
                END
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER core_search_entries_updated AFTER UPDATE ON core_search_entries BEGIN
                    INSERT INTO core_search_index(core_search_index, rowid, words) VALUES ('delete', old.id, old.words);
                    INSERT INTO core_search_index(rowid, words) VALUES (new.id, new.words);
                END
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE core_search_index");

            migrationBuilder.DropTable(
                name: "core_search_entries");

            migrationBuilder.DropTable(
                name: "core_search_types");
        }
    }
}
