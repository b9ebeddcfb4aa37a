-- 1
SELECT "a0"."Left", "a0"."Right", COUNT(*), COUNT(DISTINCT ("a0"."country_code")), MIN("a0"."started_on"), MAX("a0"."started_on")
FROM (
    SELECT "a"."country_code", "a"."started_on", "a"."kind" IN ('Voluntary', 'VoluntaryDns', 'VoluntaryUrl', 'VoluntaryIpUrl', 'StatutoryVoluntaryDns') AS "Left", CASE
        WHEN "a"."is_blocking" = 0 OR "a"."ended_on" < '2014-12-31' THEN 0
        WHEN "a"."started_on" IS NULL THEN NULL
        WHEN "a"."started_on" <= '2014-12-31' THEN 1
        ELSE 0
    END AS "Right"
    FROM "availability_reduction_blocking_schemes" AS "a"
    WHERE "a"."kind" NOT IN (
        SELECT "v"."value"
        FROM json_each(@v0) AS "v"
    )
) AS "a0"
GROUP BY "a0"."Left", "a0"."Right"
ORDER BY COUNT(*) DESC, "a0"."Left", "a0"."Right" NULLS LAST
LIMIT @v1;

