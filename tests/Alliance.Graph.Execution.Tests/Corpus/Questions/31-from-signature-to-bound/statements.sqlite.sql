-- 1
SELECT "i"."instrument", COUNT(*), MIN(CAST(substr("i"."bound_on", 1, 4) AS INTEGER) - CAST(substr("i"."signed_on", 1, 4) AS INTEGER)), alliance_quantile_whole(CAST(substr("i"."bound_on", 1, 4) AS INTEGER) - CAST(substr("i"."signed_on", 1, 4) AS INTEGER), 0.5), COALESCE(SUM(CAST(CAST(substr("i"."bound_on", 1, 4) AS INTEGER) - CAST(substr("i"."signed_on", 1, 4) AS INTEGER) AS INTEGER)), 0), COUNT(CASE
    WHEN "i"."bound_on" IS NOT NULL AND "i"."signed_on" IS NOT NULL THEN 1
END), MAX(CAST(substr("i"."bound_on", 1, 4) AS INTEGER) - CAST(substr("i"."signed_on", 1, 4) AS INTEGER))
FROM "investigation_treaty_statuses" AS "i"
WHERE "i"."bound_on" IS NOT NULL AND "i"."signed_on" IS NOT NULL
GROUP BY "i"."instrument"
ORDER BY "i"."instrument"
LIMIT @v0;

