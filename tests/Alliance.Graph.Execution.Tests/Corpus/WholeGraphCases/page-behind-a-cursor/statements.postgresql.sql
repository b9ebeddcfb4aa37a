-- 1
SELECT c1.key, c1.year, c1.country_code, c0.name, c1.target_key
FROM (
    SELECT c.key, c.country_code, c.target_key, c.year
    FROM core_commitments AS c
    WHERE (c.year, c.key) > (@v0, @v1)
    ORDER BY c.year, c.key
    LIMIT @v2
) AS c1
LEFT JOIN core_countries AS c0 ON c1.country_code = c0.code
ORDER BY c1.year, c1.key;

