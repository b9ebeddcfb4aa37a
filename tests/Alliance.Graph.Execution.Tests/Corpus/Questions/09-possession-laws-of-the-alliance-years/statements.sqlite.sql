-- 1
SELECT "s"."country_code", "c2"."name", "i1"."key", "i1"."year", "i1"."in_force_on"
FROM (
    SELECT "c"."key", "c"."country_code", "c"."related_key", "i0"."in_force_on", "c1"."name"
    FROM "core_commitments" AS "c"
    LEFT JOIN "investigation_laws" AS "i0" ON "c"."related_key" = "i0"."key"
    LEFT JOIN "core_countries" AS "c1" ON "c"."country_code" = "c1"."code"
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
    ORDER BY "i0"."in_force_on" NULLS LAST, "c1"."name", "c"."key"
    LIMIT @v2
) AS "s"
LEFT JOIN "core_countries" AS "c2" ON "s"."country_code" = "c2"."code"
LEFT JOIN "investigation_laws" AS "i1" ON "s"."related_key" = "i1"."key"
ORDER BY "s"."in_force_on" NULLS LAST, "s"."name", "s"."key";

