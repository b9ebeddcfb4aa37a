-- 1
SELECT "c"."number" AS "Left", "c"."at" AS "Left", "c"."cause" AS "Left", "c"."by" AS "Left", "c"."title" AS "Left", "c"."reason" AS "Left", "c"."counts"
FROM "core_revisions" AS "c"
ORDER BY "c"."number" DESC
LIMIT @v0;

-- 2
SELECT 'Country:' || CAST("c"."code" AS TEXT), "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 3
SELECT "a"."value" AS "Left", "c"."revision" AS "Left", "c1"."at" AS "Left", "c"."kind" AS "Left", "c"."changes"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_row_changes" AS "c"
LEFT JOIN "core_revisions" AS "c1" ON "c"."revision" = "c1"."number"
WHERE "c"."number" IN (
    SELECT "c0"."number"
    FROM "core_row_changes" AS "c0"
    WHERE "c0"."row" = "a"."value"
    ORDER BY "c0"."number" DESC
    LIMIT @v1
)
ORDER BY "a"."value", "c"."number" DESC;

