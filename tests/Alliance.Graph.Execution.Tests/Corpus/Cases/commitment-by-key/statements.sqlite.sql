-- 1
SELECT "c"."key", "c"."kind", "c"."title", "c"."summary", "c"."year", "c"."is_period_uncertain", "c"."framework", "c"."related_key", "c"."is_reported_to_alliance", "c"."notes", "c"."confidence", "c"."unverified_fields", "c"."goal_key", "c0"."confidence" = 'GeneralKnowledge' AND "c0"."confidence" IS NOT NULL, "c0"."indicator_metric", "c0"."indicator_direction", "c0"."indicator_value", "c0"."indicator_unit", "c0"."indicator_comparator", "c0"."indicator_period"
FROM "core_commitments" AS "c"
LEFT JOIN "core_operational_goals" AS "c0" ON "c"."goal_key" = "c0"."key"
WHERE "c"."key" = @v0;

