-- 1
SELECT c.name, c.alpha3, c.numeric_code, c.m49_region_code, c.m49_region, c.m49_subregion, c.eu_membership_joined_on, c.eu_membership_left_on
FROM core_countries AS c
WHERE c.code = ANY (@v0) OR c.alpha3 = ANY (@v1) OR c.numeric_code = ANY (@v2) OR (c.numeric_code IS NULL AND array_position(@v2, NULL) IS NOT NULL)
ORDER BY c.name, c.code
LIMIT @v3;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_countries AS c
    WHERE c.code = ANY (@v0) OR c.alpha3 = ANY (@v1) OR c.numeric_code = ANY (@v2) OR (c.numeric_code IS NULL AND array_position(@v2, NULL) IS NOT NULL))
FROM (
    SELECT 1 AS "Value"
) AS s;

