-- 1
SELECT "u"."year", "u"."key"
FROM (
    SELECT "c1"."key", "c1"."year"
    FROM (
        SELECT "c"."key", "c"."year"
        FROM "core_reports" AS "c"
        WHERE "c"."year" IS NOT NULL
        ORDER BY "c"."year", "c"."key"
        LIMIT @v0
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."year"
    FROM (
        SELECT "c0"."key", "c0"."year"
        FROM "core_reports" AS "c0"
        WHERE "c0"."year" IS NULL
        ORDER BY "c0"."key"
        LIMIT @v0
    ) AS "c2"
) AS "u"
ORDER BY "u"."year" IS NULL, "u"."year", "u"."key"
LIMIT @v1;

