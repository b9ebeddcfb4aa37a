-- 1
SELECT min((
    SELECT count(*)::int
    FROM core_commitments AS c1
    WHERE c1.country_code = c0.code)), CAST((array_agg((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code) ORDER BY (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code)) FILTER (WHERE (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code) IS NOT NULL))[CAST(floor((count((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code))::double precision - 1.0) * 0.5) + 1.0 AS integer)] AS double precision) + ((count((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code))::double precision - 1.0) * 0.5 - floor((count((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code))::double precision - 1.0) * 0.5)) * (CAST((array_agg((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code) ORDER BY (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code)) FILTER (WHERE (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code) IS NOT NULL))[CAST(ceiling((count((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code))::double precision - 1.0) * 0.5) + 1.0 AS integer)] AS double precision) - CAST((array_agg((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code) ORDER BY (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code)) FILTER (WHERE (
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code) IS NOT NULL))[CAST(floor((count((
    SELECT count(*)::int
    FROM core_commitments AS c2
    WHERE c2.country_code = c0.code))::double precision - 1.0) * 0.5) + 1.0 AS integer)] AS double precision)), COALESCE(sum((
    SELECT count(*)::int
    FROM core_commitments AS c3
    WHERE c3.country_code = c0.code)::bigint), 0.0)::bigint, count(*)::int, max((
    SELECT count(*)::int
    FROM core_commitments AS c4
    WHERE c4.country_code = c0.code))
FROM (
    SELECT c.code, 1 AS "Key"
    FROM core_countries AS c
) AS c0
GROUP BY c0."Key";

-- 2
SELECT c1."Key", count(*)::int
FROM (
    SELECT (
        SELECT count(*)::int
        FROM core_commitments AS c0
        WHERE c0.country_code = c.code) AS "Key"
    FROM core_countries AS c
) AS c1
GROUP BY c1."Key"
ORDER BY c1."Key"
LIMIT @v0;

-- 3
SELECT c.region, count(*)::int, COALESCE(sum((
    SELECT count(*)::int
    FROM core_commitments AS c0
    WHERE c0.country_code = c.code)::bigint), 0.0)::bigint
FROM core_countries AS c
GROUP BY c.region
HAVING count(*)::int >= @v0
ORDER BY c.region
LIMIT @v1;

