-- 1
SELECT c.title
FROM core_commitments AS c
WHERE EXISTS (
    SELECT 1
    FROM core_reports AS c0
    WHERE c0.key = c.report_key AND (
        SELECT count(*)::int
        FROM core_commitments AS c1
        WHERE c1.report_key = c0.key) >= @v0) AND EXISTS (
    SELECT 1
    FROM core_countries AS c2
    WHERE c2.code = c.country_code AND (
        SELECT count(*)::int
        FROM core_commitments AS c3
        WHERE c3.country_code = c2.code) > @v1)
ORDER BY c.year, c.key
LIMIT @v2;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE EXISTS (
        SELECT 1
        FROM core_reports AS c0
        WHERE c0.key = c.report_key AND (
            SELECT count(*)::int
            FROM core_commitments AS c1
            WHERE c1.report_key = c0.key) >= @v0) AND EXISTS (
        SELECT 1
        FROM core_countries AS c2
        WHERE c2.code = c.country_code AND (
            SELECT count(*)::int
            FROM core_commitments AS c3
            WHERE c3.country_code = c2.code) > @v1))
FROM (
    SELECT 1 AS "Value"
) AS s;

