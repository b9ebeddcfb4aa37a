-- 1
SELECT COUNT(*), COUNT(DISTINCT ("c0"."country_code")), COUNT(DISTINCT (CASE
    WHEN EXISTS (
        SELECT 1
        FROM "investigation_laws" AS "i"
        WHERE "i"."key" = "c0"."related_key") THEN "c0"."related_key"
END)), COUNT(DISTINCT (CASE
    WHEN EXISTS (
        SELECT 1
        FROM "victim_identification_identification_units" AS "v"
        WHERE "v"."key" = "c0"."related_key") THEN "c0"."related_key"
END))
FROM (
    SELECT "c"."country_code", "c"."related_key", 1 AS "Key0"
    FROM "core_commitments" AS "c"
) AS "c0"
GROUP BY "c0"."Key0";

-- 2
SELECT "c1"."Left", "c1"."Left0", "c1"."Right", "v1"."key"
FROM (
    SELECT "c0"."Key0" AS "Left", COUNT(DISTINCT (CASE
        WHEN EXISTS (
            SELECT 1
            FROM "victim_identification_identification_units" AS "v0"
            WHERE "v0"."key" = "c0"."related_key") THEN "c0"."related_key"
    END)) AS "Left0", COUNT(*) AS "Right"
    FROM (
        SELECT "c"."related_key", CASE
            WHEN EXISTS (
                SELECT 1
                FROM "victim_identification_identification_units" AS "v"
                WHERE "v"."key" = "c"."related_key") THEN "c"."related_key"
        END AS "Key0"
        FROM "core_commitments" AS "c"
    ) AS "c0"
    GROUP BY "c0"."Key0"
    HAVING COUNT(DISTINCT (CASE
        WHEN EXISTS (
            SELECT 1
            FROM "victim_identification_identification_units" AS "v0"
            WHERE "v0"."key" = "c0"."related_key") THEN "c0"."related_key"
    END)) <= @v0
    ORDER BY COUNT(*) DESC, "c0"."Key0" NULLS LAST
    LIMIT @v1
) AS "c1"
LEFT JOIN "victim_identification_identification_units" AS "v1" ON "c1"."Left" = "v1"."key"
ORDER BY "c1"."Right" DESC, "c1"."Left" NULLS LAST;

-- 3
SELECT "c3"."Left", "c3"."Right", "c2"."name", "c2"."code"
FROM (
    SELECT "c1"."Key0" AS "Left", COUNT(*) AS "Right"
    FROM (
        SELECT CASE
            WHEN EXISTS (
                SELECT 1
                FROM "core_countries" AS "c0"
                WHERE "c0"."code" = "c"."country_code") THEN "c"."country_code"
        END AS "Key0"
        FROM "core_events" AS "c"
    ) AS "c1"
    GROUP BY "c1"."Key0"
    ORDER BY COUNT(*) DESC, "c1"."Key0" NULLS LAST
    LIMIT @v0
) AS "c3"
LEFT JOIN "core_countries" AS "c2" ON "c3"."Left" = "c2"."code"
ORDER BY "c3"."Right" DESC, "c3"."Left" NULLS LAST;

