-- 1
SELECT "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "victim_identification_icse_connections" AS "v"
    WHERE "v"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 4
SELECT "a"."value", "v"."key"
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

-- 5
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "victim_identification_support_services" AS "v"
    WHERE "v"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 6
SELECT "a"."value", "i"."instrument"
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

-- 7
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "investigation_treaty_statuses" AS "i"
    WHERE "i"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 8
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "investigation_police_units" AS "i"
    WHERE "i"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 9
SELECT "a"."value", "a0"."audiences"
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

-- 10
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "awareness_programmes" AS "a0"
    WHERE "a0"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 11
SELECT "a"."value", "a0"."name"
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

-- 12
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "availability_reduction_hotlines" AS "a0"
    WHERE "a0"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 13
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "availability_reduction_blocking_schemes" AS "a0"
    WHERE "a0"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

