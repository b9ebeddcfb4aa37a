-- 1
SELECT "u"."key", "u"."related_key", "v"."key", "v"."title", "v0"."key", "v0"."connected", "i"."key", "i"."title", "i0"."key", "i0"."instrument", "i1"."key", "i1"."name", "a"."key", "a"."title", "a0"."key", "a0"."name", "a1"."key", "a1"."kind"
FROM (
    SELECT "c1"."key", "c1"."related_key", "c1"."year"
    FROM (
        SELECT "c"."key", "c"."related_key", "c"."year"
        FROM "core_commitments" AS "c"
        WHERE "c"."year" IS NOT NULL
        ORDER BY "c"."year", "c"."key"
        LIMIT @v0
    ) AS "c1"
    UNION ALL
    SELECT "c2"."key", "c2"."related_key", "c2"."year"
    FROM (
        SELECT "c0"."key", "c0"."related_key", "c0"."year"
        FROM "core_commitments" AS "c0"
        WHERE "c0"."year" IS NULL
        ORDER BY "c0"."key"
        LIMIT @v0
    ) AS "c2"
) AS "u"
LEFT JOIN "victim_identification_support_services" AS "v" ON "u"."related_key" = "v"."key"
LEFT JOIN "victim_identification_icse_connections" AS "v0" ON "u"."related_key" = "v0"."key"
LEFT JOIN "investigation_laws" AS "i" ON "u"."related_key" = "i"."key"
LEFT JOIN "investigation_treaty_statuses" AS "i0" ON "u"."related_key" = "i0"."key"
LEFT JOIN "investigation_police_units" AS "i1" ON "u"."related_key" = "i1"."key"
LEFT JOIN "awareness_programmes" AS "a" ON "u"."related_key" = "a"."key"
LEFT JOIN "availability_reduction_hotlines" AS "a0" ON "u"."related_key" = "a0"."key"
LEFT JOIN "availability_reduction_blocking_schemes" AS "a1" ON "u"."related_key" = "a1"."key"
ORDER BY "u"."year" IS NULL, "u"."year", "u"."key"
LIMIT @v1;

