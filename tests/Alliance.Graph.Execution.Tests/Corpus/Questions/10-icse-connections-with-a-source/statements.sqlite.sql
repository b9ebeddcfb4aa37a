-- 1
SELECT "v"."confidence", COUNT(*)
FROM "victim_identification_icse_connections" AS "v"
GROUP BY "v"."confidence"
ORDER BY "v"."confidence"
LIMIT @v0;

-- 2
SELECT "v0"."country_code", "c0"."name", "v0"."connected_on", "v0"."source"
FROM (
    SELECT "v"."key", "v"."connected_on", "v"."country_code", "v"."source"
    FROM "victim_identification_icse_connections" AS "v"
    WHERE "v"."connected" = @v0 AND substr("v"."source", 1, length(@v1)) = @v1 AND json_array_length("v"."unverified_fields") <= 0
    ORDER BY (
        SELECT "c"."name"
        FROM "core_countries" AS "c"
        WHERE "c"."code" = "v"."country_code"
        LIMIT 1), "v"."key"
    LIMIT @v2
) AS "v0"
LEFT JOIN "core_countries" AS "c0" ON "v0"."country_code" = "c0"."code"
ORDER BY (
    SELECT "c1"."name"
    FROM "core_countries" AS "c1"
    WHERE "c1"."code" = "v0"."country_code"
    LIMIT 1), "v0"."key";

