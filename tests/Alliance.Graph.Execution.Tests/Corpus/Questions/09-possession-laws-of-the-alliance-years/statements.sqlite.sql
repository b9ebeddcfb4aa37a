-- 1
SELECT "c"."country_code", "c1"."name", "i0"."key", "i0"."year", "i0"."in_force_on"
FROM "core_commitments" AS "c"
LEFT JOIN "core_countries" AS "c1" ON "c"."country_code" = "c1"."code"
LEFT JOIN "investigation_laws" AS "i0" ON "c"."related_key" = "i0"."key"
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
    SELECT "i1"."in_force_on"
    FROM "investigation_laws" AS "i1"
    WHERE "i1"."key" = "c"."related_key"
    LIMIT 1) IS NULL, (
    SELECT "i2"."in_force_on"
    FROM "investigation_laws" AS "i2"
    WHERE "i2"."key" = "c"."related_key"
    LIMIT 1), (
    SELECT "c2"."name"
    FROM "core_countries" AS "c2"
    WHERE "c2"."code" = "c"."country_code"
    LIMIT 1), "c"."key"
LIMIT @v2;

