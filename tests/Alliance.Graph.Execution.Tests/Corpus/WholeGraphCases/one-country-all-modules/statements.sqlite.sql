-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 2
SELECT "a"."value", "v"."connected"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "victim_identification_icse_connections" AS "v"
WHERE "v"."key" IN (
    SELECT "v0"."key"
    FROM "victim_identification_icse_connections" AS "v0"
    WHERE "v0"."country_code" = "a"."value"
    ORDER BY "v0"."connected_on" NULLS LAST, "v0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "v"."connected_on" NULLS LAST, "v"."key";

-- 3
SELECT "a"."value", "v"."title"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "victim_identification_support_services" AS "v"
WHERE "v"."key" IN (
    SELECT "v0"."key"
    FROM "victim_identification_support_services" AS "v0"
    WHERE "v0"."country_code" = "a"."value"
    ORDER BY "v0"."title", "v0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "v"."title", "v"."key";

-- 4
SELECT "a"."value", "i"."instrument", "i"."status_at_2014_end", "i"."bound_on"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "investigation_treaty_statuses" AS "i"
WHERE "i"."key" IN (
    SELECT "i0"."key"
    FROM "investigation_treaty_statuses" AS "i0"
    WHERE "i0"."country_code" = "a"."value"
    ORDER BY "i0"."instrument", "i0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "i"."instrument", "i"."key";

-- 5
SELECT "a"."value", "i"."name", "i"."organisation"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "investigation_police_units" AS "i"
WHERE "i"."key" IN (
    SELECT "i0"."key"
    FROM "investigation_police_units" AS "i0"
    WHERE "i0"."country_code" = "a"."value"
    ORDER BY "i0"."name", "i0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "i"."name", "i"."key";

-- 6
SELECT "a"."value", "a0"."title", "a0"."audiences", "a0"."year"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "awareness_programmes" AS "a0"
WHERE "a0"."key" IN (
    SELECT "a1"."key"
    FROM "awareness_programmes" AS "a1"
    WHERE "a1"."country_code" = "a"."value"
    ORDER BY "a1"."year" NULLS LAST, "a1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "a0"."year" NULLS LAST, "a0"."key";

-- 7
SELECT "a"."value", "a0"."name", "a0"."inhope_since"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "availability_reduction_hotlines" AS "a0"
WHERE "a0"."key" IN (
    SELECT "a1"."key"
    FROM "availability_reduction_hotlines" AS "a1"
    WHERE "a1"."country_code" = "a"."value"
    ORDER BY "a1"."name", "a1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "a0"."name", "a0"."key";

-- 8
SELECT "a"."value", "a0"."kind", "a0"."started_on"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "availability_reduction_blocking_schemes" AS "a0"
WHERE "a0"."key" IN (
    SELECT "a1"."key"
    FROM "availability_reduction_blocking_schemes" AS "a1"
    WHERE "a1"."country_code" = "a"."value"
    ORDER BY "a1"."started_on" NULLS LAST, "a1"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "a0"."started_on" NULLS LAST, "a0"."key";

