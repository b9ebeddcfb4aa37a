-- 1
SELECT a0."Left", a0."Right", count(*)::int, count(DISTINCT a0.country_code)::int, min(a0.started_on), max(a0.started_on)
FROM (
    SELECT a.country_code, a.started_on, a.kind IN ('Voluntary', 'VoluntaryDns', 'VoluntaryUrl', 'VoluntaryIpUrl', 'StatutoryVoluntaryDns') AS "Left", CASE
        WHEN a.is_blocking = FALSE OR a.ended_on < '2014-12-31' THEN FALSE
        WHEN a.started_on IS NULL THEN NULL
        WHEN a.started_on <= '2014-12-31' THEN TRUE
        ELSE FALSE
    END AS "Right"
    FROM availability_reduction_blocking_schemes AS a
    WHERE NOT (a.kind = ANY (@v0) AND a.kind = ANY (@v0) IS NOT NULL)
) AS a0
GROUP BY a0."Left", a0."Right"
ORDER BY count(*)::int DESC, a0."Left", a0."Right"
LIMIT @v1;

