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
                    Code = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Alpha3 = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    OfficialName = table.Column<string>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: false),
                    IsEuMember2014 = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsFoundingParticipant = table.Column<bool>(type: "INTEGER", nullable: false),
                    JoinedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    JoinedOnSource = table.Column<string>(type: "TEXT", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_countries", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "core_documents",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    TitleTranslations = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_documents", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "core_events",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    EndsOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    City = table.Column<string>(type: "TEXT", nullable: true),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Hosts = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_events", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "core_policy_targets",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    OfficialWording = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_policy_targets", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "core_document_countries",
                columns: table => new
                {
                    DocumentKey = table.Column<string>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_document_countries", x => new { x.DocumentKey, x.CountryCode });
                    table.ForeignKey(
                        name: "FK_core_document_countries_core_countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "core_countries",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_core_document_countries_core_documents_DocumentKey",
                        column: x => x.DocumentKey,
                        principalTable: "core_documents",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "core_reports",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    DocumentKey = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_reports", x => x.Key);
                    table.ForeignKey(
                        name: "FK_core_reports_core_countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "core_countries",
                        principalColumn: "Code");
                    table.ForeignKey(
                        name: "FK_core_reports_core_documents_DocumentKey",
                        column: x => x.DocumentKey,
                        principalTable: "core_documents",
                        principalColumn: "Key");
                });

            migrationBuilder.CreateTable(
                name: "core_event_participations",
                columns: table => new
                {
                    EventKey = table.Column<string>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_event_participations", x => new { x.EventKey, x.CountryCode });
                    table.ForeignKey(
                        name: "FK_core_event_participations_core_countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "core_countries",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_core_event_participations_core_events_EventKey",
                        column: x => x.EventKey,
                        principalTable: "core_events",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "core_operational_goals",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    TargetKey = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_Comparator = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_Direction = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_Metric = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_Period = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Indicator_Value = table.Column<decimal>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_operational_goals", x => x.Key);
                    table.ForeignKey(
                        name: "FK_core_operational_goals_core_policy_targets_TargetKey",
                        column: x => x.TargetKey,
                        principalTable: "core_policy_targets",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_commitments",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    CountryCode = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    ReportKey = table.Column<string>(type: "TEXT", nullable: false),
                    TargetKey = table.Column<string>(type: "TEXT", nullable: false),
                    GoalKey = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: true),
                    IsPeriodUncertain = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Framework = table.Column<string>(type: "TEXT", nullable: false),
                    RelatedKey = table.Column<string>(type: "TEXT", nullable: true),
                    IsReportedToAlliance = table.Column<bool>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_commitments", x => x.Key);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_countries_CountryCode",
                        column: x => x.CountryCode,
                        principalTable: "core_countries",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_operational_goals_GoalKey",
                        column: x => x.GoalKey,
                        principalTable: "core_operational_goals",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_policy_targets_TargetKey",
                        column: x => x.TargetKey,
                        principalTable: "core_policy_targets",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_core_commitments_core_reports_ReportKey",
                        column: x => x.ReportKey,
                        principalTable: "core_reports",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "core_potential_actions",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    GoalKey = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    IsVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    unverified_fields = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_core_potential_actions", x => x.Key);
                    table.ForeignKey(
                        name: "FK_core_potential_actions_core_operational_goals_GoalKey",
                        column: x => x.GoalKey,
                        principalTable: "core_operational_goals",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_CountryCode_Year_Key",
                table: "core_commitments",
                columns: new[] { "CountryCode", "Year", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_GoalKey_Year_Key",
                table: "core_commitments",
                columns: new[] { "GoalKey", "Year", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_RelatedKey",
                table: "core_commitments",
                column: "RelatedKey");

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_ReportKey_Year_Key",
                table: "core_commitments",
                columns: new[] { "ReportKey", "Year", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_TargetKey_Year_Key",
                table: "core_commitments",
                columns: new[] { "TargetKey", "Year", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_commitments_Year_Key",
                table: "core_commitments",
                columns: new[] { "Year", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_countries_Name_Code",
                table: "core_countries",
                columns: new[] { "Name", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_core_document_countries_CountryCode_DocumentKey",
                table: "core_document_countries",
                columns: new[] { "CountryCode", "DocumentKey" });

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_CountryCode_PublishedOn_Key",
                table: "core_documents",
                columns: new[] { "CountryCode", "PublishedOn", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_documents_PublishedOn_Key",
                table: "core_documents",
                columns: new[] { "PublishedOn", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_event_participations_CountryCode_EventKey",
                table: "core_event_participations",
                columns: new[] { "CountryCode", "EventKey" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_CountryCode_StartsOn_Key",
                table: "core_events",
                columns: new[] { "CountryCode", "StartsOn", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_events_StartsOn_Key",
                table: "core_events",
                columns: new[] { "StartsOn", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_operational_goals_Position_Key",
                table: "core_operational_goals",
                columns: new[] { "Position", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_operational_goals_TargetKey_Position_Key",
                table: "core_operational_goals",
                columns: new[] { "TargetKey", "Position", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_policy_targets_Position_Key",
                table: "core_policy_targets",
                columns: new[] { "Position", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_potential_actions_GoalKey_Title_Key",
                table: "core_potential_actions",
                columns: new[] { "GoalKey", "Title", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_potential_actions_Title_Key",
                table: "core_potential_actions",
                columns: new[] { "Title", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_CountryCode_Year_Key",
                table: "core_reports",
                columns: new[] { "CountryCode", "Year", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_DocumentKey",
                table: "core_reports",
                column: "DocumentKey");

            migrationBuilder.CreateIndex(
                name: "IX_core_reports_Year_Key",
                table: "core_reports",
                columns: new[] { "Year", "Key" });
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
