-- 1
SELECT "c3"."country_code", "c2"."name", "i2"."key", "i2"."year", "i2"."in_force_on"
FROM (
    SELECT "c"."key", "c"."country_code", "c"."related_key"
    FROM "core_commitments" AS "c"
    WHERE EXISTS (
        SELECT 1
        FROM "investigation_laws" AS "i"
        WHERE "i"."key" = "c"."related_key" AND CASE
            WHEN "i"."year" IS NULL OR "i"."year" = 2012 THEN NULL
            ELSE CASE
                WHEN "i"."year" > 2012 THEN 1
                ELSE 0
            END AND CASE
                WHEN "i"."year" < 2015 THEN 1
                ELSE 0
            END
        END = @v0 AND 'Possession' IN (
            SELECT "c0"."value"
            FROM json_each("i"."criminalises") AS "c0"
        ) = @v1)
    ORDER BY (
        SELECT "i0"."in_force_on"
        FROM "investigation_laws" AS "i0"
        WHERE "i0"."key" = "c"."related_key"
        LIMIT 1) IS NULL, (
        SELECT "i1"."in_force_on"
        FROM "investigation_laws" AS "i1"
        WHERE "i1"."key" = "c"."related_key"
        LIMIT 1), (
        SELECT "c1"."name"
        FROM "core_countries" AS "c1"
        WHERE "c1"."code" = "c"."country_code"
        LIMIT 1), "c"."key"
    LIMIT @v2
) AS "c3"
LEFT JOIN "core_countries" AS "c2" ON "c3"."country_code" = "c2"."code"
LEFT JOIN "investigation_laws" AS "i2" ON "c3"."related_key" = "i2"."key"
ORDER BY (
    SELECT "i3"."in_force_on"
    FROM "investigation_laws" AS "i3"
    WHERE "i3"."key" = "c3"."related_key"
    LIMIT 1) IS NULL, (
    SELECT "i4"."in_force_on"
    FROM "investigation_laws" AS "i4"
    WHERE "i4"."key" = "c3"."related_key"
    LIMIT 1), (
    SELECT "c4"."name"
    FROM "core_countries" AS "c4"
    WHERE "c4"."code" = "c3"."country_code"
    LIMIT 1), "c3"."key";

