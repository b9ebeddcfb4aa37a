-- 1
SELECT "c"."title" AS "Left", "c"."language" AS "Left", "c"."url" AS "Left", "c"."title_translations" AS "Left", "c0"."code" AS "Left", "c"."key" AS "Right"
FROM "core_documents" AS "c"
LEFT JOIN "core_countries" AS "c0" ON "c"."country_code" = "c0"."code"
WHERE "c"."key" = @v0;

