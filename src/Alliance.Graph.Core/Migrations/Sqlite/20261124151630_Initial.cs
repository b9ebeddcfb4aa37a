using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Alliance.Graph.Core.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "core_countries",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    alpha3 = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    official_name = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    is_eu_member2014 = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_founding_participant = table.Column<bool>(type: "INTEGER", nullable: false),
                    joined_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    joined_on_source = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_countries", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "core_documents",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_translations = table.Column<string>(type: "TEXT", nullable: false),
                    published_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_documents", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "core_events",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    starts_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ends_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    city = table.Column<string>(type: "TEXT", nullable: true),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    hosts = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_events", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "core_policy_targets",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    official_wording = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_policy_targets", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "core_document_countries",
                columns: table => new
                {
                    document_key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_document_countries", x => new { x.document_key, x.country_code });
                    table.ForeignKey(
                        name: "FK_core_document_countries_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_core_document_countries_core_documents_document_key",
                        column: x => x.document_key,
                        principalTable: "core_documents",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "core_reports",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    document_key = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    summary = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_reports", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_reports_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code");
                    table.ForeignKey(
                        name: "FK_core_reports_core_documents_document_key",
                        column: x => x.document_key,
                        principalTable: "core_documents",
                        principalColumn: "key");
                });

            migrationBuilder.CreateTable(
                name: "core_event_participations",
                columns: table => new
                {
                    event_key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_event_participations", x => new { x.event_key, x.country_code });
                    table.ForeignKey(
                        name: "FK_core_event_participations_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_core_event_participations_core_events_event_key",
                        column: x => x.event_key,
                        principalTable: "core_events",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "core_operational_goals",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    target_key = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    indicator_comparator = table.Column<string>(type: "TEXT", nullable: true),
                    indicator_direction = table.Column<string>(type: "TEXT", nullable: true),
                    indicator_metric = table.Column<string>(type: "TEXT", nullable: true),
                    indicator_period = table.Column<string>(type: "TEXT", nullable: true),
                    indicator_unit = table.Column<string>(type: "TEXT", nullable: true),
                    indicator_value = table.Column<decimal>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_operational_goals", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_operational_goals_core_policy_targets_target_key",
                        column: x => x.target_key,
                        principalTable: "core_policy_targets",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_commitments",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    country_code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    report_key = table.Column<string>(type: "TEXT", nullable: false),
                    target_key = table.Column<string>(type: "TEXT", nullable: false),
                    goal_key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    is_period_uncertain = table.Column<bool>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    framework = table.Column<string>(type: "TEXT", nullable: false),
                    related_key = table.Column<string>(type: "TEXT", nullable: true),
                    is_reported_to_alliance = table.Column<bool>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_commitments", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_countries_country_code",
                        column: x => x.country_code,
                        principalTable: "core_countries",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_operational_goals_goal_key",
                        column: x => x.goal_key,
                        principalTable: "core_operational_goals",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_policy_targets_target_key",
                        column: x => x.target_key,
                        principalTable: "core_policy_targets",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_reports_report_key",
                        column: x => x.report_key,
                        principalTable: "core_reports",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_potential_actions",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    goal_key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    is_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_potential_actions", x => x.key);
                    table.ForeignKey(
                        name: "FK_core_potential_actions_core_operational_goals_goal_key",
                        column: x => x.goal_key,
                        principalTable: "core_operational_goals",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_country_code_year_key",
                table: "core_commitments",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_goal_key_year_key",
                table: "core_commitments",
                columns: new[] { "goal_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_related_key",
                table: "core_commitments",
                column: "related_key");

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_report_key_year_key",
                table: "core_commitments",
                columns: new[] { "report_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_target_key_year_key",
                table: "core_commitments",
                columns: new[] { "target_key", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_year_key",
                table: "core_commitments",
                columns: new[] { "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_countries_name_code",
                table: "core_countries",
                columns: new[] { "name", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_core_document_countries_country_code_document_key",
                table: "core_document_countries",
                columns: new[] { "country_code", "document_key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_country_code_published_on_key",
                table: "core_documents",
                columns: new[] { "country_code", "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_published_on_key",
                table: "core_documents",
                columns: new[] { "published_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_event_participations_country_code_event_key",
                table: "core_event_participations",
                columns: new[] { "country_code", "event_key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_country_code_starts_on_key",
                table: "core_events",
                columns: new[] { "country_code", "starts_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_starts_on_key",
                table: "core_events",
                columns: new[] { "starts_on", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_operational_goals_position_key",
                table: "core_operational_goals",
                columns: new[] { "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_operational_goals_target_key_position_key",
                table: "core_operational_goals",
                columns: new[] { "target_key", "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_policy_targets_position_key",
                table: "core_policy_targets",
                columns: new[] { "position", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_potential_actions_goal_key_title_key",
                table: "core_potential_actions",
                columns: new[] { "goal_key", "title", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_potential_actions_title_key",
                table: "core_potential_actions",
                columns: new[] { "title", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_country_code_year_key",
                table: "core_reports",
                columns: new[] { "country_code", "year", "key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_document_key",
                table: "core_reports",
                column: "document_key");

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_year_key",
                table: "core_reports",
                columns: new[] { "year", "key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "core_commitments");

            migrationBuilder.DropTable(
                name: "core_document_countries");

            migrationBuilder.DropTable(
                name: "core_event_participations");

            migrationBuilder.DropTable(
                name: "core_potential_actions");

            migrationBuilder.DropTable(
                name: "core_reports");

            migrationBuilder.DropTable(
                name: "core_events");

            migrationBuilder.DropTable(
                name: "core_operational_goals");

            migrationBuilder.DropTable(
                name: "core_countries");

            migrationBuilder.DropTable(
                name: "core_documents");

            migrationBuilder.DropTable(
                name: "core_policy_targets");
        }
    }
}
