-- 1
SELECT count(*)::int, count(DISTINCT i0.country_code)::int, min(i0.year), max(i0.year), COALESCE(sum(i0.year::bigint), 0.0)::bigint, count(*) FILTER (WHERE i0.year IS NOT NULL)::int, min(i0.in_force_on), max(i0.in_force_on)
FROM (
    SELECT i.country_code, i.in_force_on, i.year, 1 AS "Key0"
    FROM investigation_laws AS i
    WHERE i.criminalises && @v0 AND EXISTS (
        SELECT 1
        FROM core_countries AS c
        WHERE c.code = i.country_code AND c.is_eu_member2014 = @v1)
) AS i0
GROUP BY i0."Key0";

-- 2
SELECT i0."Key0", count(*)::int
FROM (
    SELECT CASE
        WHEN i.repealed_on IS NOT NULL AND i.repealed_on < '2015' THEN FALSE
        WHEN i.in_force_on IS NOT NULL THEN i.in_force_on < '2015'
        WHEN i.year >= 2015 THEN FALSE
    END AS "Key0"
    FROM investigation_laws AS i
    WHERE i.criminalises && @v0 AND EXISTS (
        SELECT 1
        FROM core_countries AS c
        WHERE c.code = i.country_code AND c.is_eu_member2014 = @v1)
) AS i0
GROUP BY i0."Key0"
ORDER BY i0."Key0"
LIMIT @v2;

-- 3
SELECT count(*)::int, count(DISTINCT i0.country_code)::int, min(i0.year), max(i0.year), COALESCE(sum(i0.year::bigint), 0.0)::bigint, count(*) FILTER (WHERE i0.year IS NOT NULL)::int, min(i0.in_force_on), max(i0.in_force_on)
FROM (
    SELECT i.country_code, i.in_force_on, i.year, 1 AS "Key0"
    FROM investigation_laws AS i
    WHERE i.criminalises && @v0 AND EXISTS (
        SELECT 1
        FROM core_countries AS c
        WHERE c.code = i.country_code AND c.is_eu_member2014 = @v1)
) AS i0
GROUP BY i0."Key0";

-- 4
SELECT i0."Key0", count(*)::int
FROM (
    SELECT CASE
        WHEN i.repealed_on IS NOT NULL AND i.repealed_on < '2015' THEN FALSE
        WHEN i.in_force_on IS NOT NULL THEN i.in_force_on < '2015'
        WHEN i.year >= 2015 THEN FALSE
    END AS "Key0"
    FROM investigation_laws AS i
    WHERE i.criminalises && @v0 AND EXISTS (
        SELECT 1
        FROM core_countries AS c
        WHERE c.code = i.country_code AND c.is_eu_member2014 = @v1)
) AS i0
GROUP BY i0."Key0"
ORDER BY i0."Key0"
LIMIT @v2;

