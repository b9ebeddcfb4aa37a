-- 1
SELECT i0."Key0", count(DISTINCT i0.country_code)::int, CASE
    WHEN count(*) FILTER (WHERE i0.year IS NOT NULL)::int = 0 THEN NULL
    ELSE COALESCE(sum(i0.year::bigint), 0.0)::bigint::double precision / count(*) FILTER (WHERE i0.year IS NOT NULL)::int::double precision
END, count(*)::int, min(i0.year), COALESCE(sum(i0.year::bigint), 0.0)::bigint, count(*) FILTER (WHERE i0.year IS NOT NULL)::int
FROM (
    SELECT i.country_code, i.year, (
        SELECT c.region
        FROM core_countries AS c
        WHERE c.code = i.country_code
        LIMIT 1) AS "Key0"
    FROM investigation_laws AS i
    WHERE i.criminalises && @v0
) AS i0
GROUP BY i0."Key0"
HAVING count(DISTINCT i0.country_code)::int >= @v1
ORDER BY CASE
    WHEN count(*) FILTER (WHERE i0.year IS NOT NULL)::int = 0 THEN NULL
    ELSE COALESCE(sum(i0.year::bigint), 0.0)::bigint::double precision / count(*) FILTER (WHERE i0.year IS NOT NULL)::int::double precision
END, i0."Key0"
LIMIT @v2;

