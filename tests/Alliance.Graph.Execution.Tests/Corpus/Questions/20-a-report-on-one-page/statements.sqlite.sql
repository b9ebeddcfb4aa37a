-- 1
SELECT "c"."title", "c"."origin", "c"."confidence", "c"."source", "c"."key", "c"."country_code"
FROM "core_reports" AS "c"
WHERE "c"."key" = @v0;

-- 2
SELECT "a"."value", "c"."year", "c"."title", "c"."target_key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_commitments" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_commitments" AS "c0"
    WHERE "c0"."report_key" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."report_key" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 4
SELECT "a"."value", "a0"."name", "a0"."founded"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "availability_reduction_hotlines" AS "a0"
WHERE "a0"."key" IN (
    SELECT "a1"."key"
    FROM "availability_reduction_hotlines" AS "a1"
    WHERE "a1"."key" IN (
        SELECT "c"."related_key"
        FROM "core_commitments" AS "c"
        WHERE "c"."report_key" = "a"."value"
    )
    ORDER BY "a1"."name", "a1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "a0"."name", "a0"."key";

-- 5
SELECT "a"."value", "a0"."name", "a0"."kind"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "availability_reduction_blocking_schemes" AS "a0"
WHERE "a0"."key" IN (
    SELECT "a1"."key"
    FROM "availability_reduction_blocking_schemes" AS "a1"
    WHERE "a1"."key" IN (
        SELECT "c"."related_key"
        FROM "core_commitments" AS "c"
        WHERE "c"."report_key" = "a"."value"
    )
    ORDER BY "a1"."started_on" NULLS LAST, "a1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "a0"."started_on" NULLS LAST, "a0"."key";

-- 6
SELECT "a"."value", "a0"."title", "a0"."audiences"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "awareness_programmes" AS "a0"
WHERE "a0"."key" IN (
    SELECT "a1"."key"
    FROM "awareness_programmes" AS "a1"
    WHERE "a1"."key" IN (
        SELECT "c"."related_key"
        FROM "core_commitments" AS "c"
        WHERE "c"."report_key" = "a"."value"
    )
    ORDER BY "a1"."year" NULLS LAST, "a1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "a0"."year" NULLS LAST, "a0"."key";

-- 7
SELECT "a"."value", "i"."title", "i"."year"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "investigation_laws" AS "i"
WHERE "i"."key" IN (
    SELECT "i0"."key"
    FROM "investigation_laws" AS "i0"
    WHERE "i0"."key" IN (
        SELECT "c"."related_key"
        FROM "core_commitments" AS "c"
        WHERE "c"."report_key" = "a"."value"
    )
    ORDER BY "i0"."year" NULLS LAST, "i0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "i"."year" NULLS LAST, "i"."key";

-- 8
SELECT "a"."value", "v"."title", "v"."year"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "victim_identification_support_services" AS "v"
WHERE "v"."key" IN (
    SELECT "v0"."key"
    FROM "victim_identification_support_services" AS "v0"
    WHERE "v0"."key" IN (
        SELECT "c"."related_key"
        FROM "core_commitments" AS "c"
        WHERE "c"."report_key" = "a"."value"
    )
    ORDER BY "v0"."title", "v0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "v"."title", "v"."key";

-- 9
SELECT "a"."value", "i"."instrument", "i"."bound_on"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "investigation_treaty_statuses" AS "i"
WHERE "i"."key" IN (
    SELECT "i0"."key"
    FROM "investigation_treaty_statuses" AS "i0"
    WHERE "i0"."country_code" = "a"."value" AND ("i0"."status_at_2014_end" = 'Party') = @v1
    ORDER BY "i0"."instrument", "i0"."key"
    LIMIT @v2
)
ORDER BY "a"."value", "i"."instrument", "i"."key";

