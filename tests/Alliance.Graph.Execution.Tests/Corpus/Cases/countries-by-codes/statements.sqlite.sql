-- 1
SELECT "c"."name", "c"."alpha3", "c"."numeric_code", "c"."m49_region_code", "c"."m49_region", "c"."m49_subregion", "c"."eu_membership_joined_on", "c"."eu_membership_left_on"
FROM "core_countries" AS "c"
WHERE "c"."code" IN (
    SELECT "v"."value"
    FROM json_each(@v0) AS "v"
) OR "c"."alpha3" IN (
    SELECT "v0"."value"
    FROM json_each(@v1) AS "v0"
) OR "c"."numeric_code" IN (
    SELECT "v1"."value"
    FROM json_each(@v2) AS "v1"
)
ORDER BY "c"."name", "c"."code"
LIMIT @v3;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c"
    WHERE "c"."code" IN (
        SELECT "v"."value"
        FROM json_each(@v0) AS "v"
    ) OR "c"."alpha3" IN (
        SELECT "v0"."value"
        FROM json_each(@v1) AS "v0"
    ) OR "c"."numeric_code" IN (
        SELECT "v1"."value"
        FROM json_each(@v2) AS "v1"
    ))
FROM (
    SELECT 1 AS "Value"
) AS "s";

