-- 1
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name" DESC, "c"."code"
LIMIT @v0;

-- 2
SELECT "a"."value", COUNT(*), MIN("c0"."year"), MAX("c0"."year"), COALESCE(SUM(CAST("c0"."year" AS INTEGER)), 0), COUNT(CASE
    WHEN "c0"."year" IS NOT NULL THEN 1
END)
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
INNER JOIN (
    SELECT "c"."country_code", "c"."year"
    FROM "core_commitments" AS "c"
    WHERE "c"."kind" = @v1
) AS "c0" ON "a"."value" = "c0"."country_code"
GROUP BY "a"."value"
ORDER BY "a"."value";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_documents" AS "c"
    WHERE "c"."key" IN (
        SELECT "c0"."document_key"
        FROM "core_document_countries" AS "c0"
        WHERE "c0"."country_code" = "a"."value"
    ))
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 4
SELECT "s0"."Left", "s0"."Left0", "s0"."Left1", "s0"."Left2"
FROM (
    SELECT "s"."value" AS "Left", "s"."type" AS "Left0", "s"."Right0" AS "Left1", COUNT(*) AS "Left2", ROW_NUMBER() OVER (PARTITION BY "s"."value" ORDER BY "s"."type", "s"."Right0" IS NULL, "s"."Right0") AS "Right"
    FROM (
        SELECT "a"."value", "c1"."type", CAST(substr("c1"."published_on", 1, 4) AS INTEGER) AS "Right0"
        FROM (
            SELECT value FROM json_each(@p0)
        ) AS "a"
        INNER JOIN (
            SELECT DISTINCT "c"."country_code" AS "Left", "c"."document_key" AS "Right"
            FROM "core_document_countries" AS "c"
        ) AS "c0" ON "a"."value" = "c0"."Left"
        INNER JOIN "core_documents" AS "c1" ON "c0"."Right" = "c1"."key"
    ) AS "s"
    GROUP BY "s"."value", "s"."type", "s"."Right0"
    LIMIT @v1
) AS "s0"
WHERE "s0"."Right" <= @v2
ORDER BY "s0"."Left", "s0"."Left0", "s0"."Left1" NULLS LAST;

