-- 1
SELECT c.code, c.alpha3, c.numeric_code, c.name, c.is_eu_member2014
FROM core_countries AS c
WHERE c.code = ANY (@v0) OR c.alpha3 = ANY (@v1) OR c.numeric_code = ANY (@v2) OR (c.numeric_code IS NULL AND array_position(@v2, NULL) IS NOT NULL)
ORDER BY c.name, c.code
LIMIT @v3;

-- 2
SELECT a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

