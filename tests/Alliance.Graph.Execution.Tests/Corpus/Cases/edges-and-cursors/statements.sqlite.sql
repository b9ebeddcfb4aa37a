-- 1
SELECT "c"."year", "c"."key"
FROM "core_reports" AS "c"
ORDER BY "c"."year" IS NULL, "c"."year", "c"."key"
LIMIT @v0;

