-- 1
SELECT "c"."title", "c"."summary", "c"."is_verified", NOT ("c"."is_verified"), "c"."goal_key", "c0"."target_key", "c"."source", "c"."confidence", "c"."key"
FROM "core_potential_actions" AS "c"
LEFT JOIN "core_operational_goals" AS "c0" ON "c"."goal_key" = "c0"."key"
WHERE "c"."key" = @v0;

