-- 1
SELECT "c"."year", "c"."key"
FROM "core_reports" AS "c"
ORDER BY "c"."year" NULLS LAST, "c"."key"
LIMIT @v0;

