-- 1
SELECT c.region, count(*)::int, count(*) FILTER (WHERE EXISTS (
    SELECT 1
    FROM availability_reduction_hotlines AS a
    WHERE a.country_code = c.code AND a.founded < @v0))::int
FROM core_countries AS c
GROUP BY c.region
ORDER BY c.region
LIMIT @v1;

