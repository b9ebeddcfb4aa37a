-- 1
SELECT c.name
FROM core_countries AS c
WHERE NOT EXISTS (
    SELECT 1
    FROM core_commitments AS c0
    WHERE c0.country_code = c.code AND NOT EXISTS (
        SELECT 1
        FROM core_policy_targets AS c1
        WHERE c1.key = c0.target_key AND EXISTS (
            SELECT 1
            FROM core_commitments AS c2
            WHERE c2.target_key = c1.key AND NOT EXISTS (
                SELECT 1
                FROM core_countries AS c3
                WHERE c3.code = c2.country_code AND EXISTS (
                    SELECT 1
                    FROM core_reports AS c4
                    WHERE c4.country_code = c3.code AND c4.title = @v0)))))
ORDER BY c.name, c.code
LIMIT @v1;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_countries AS c
    WHERE NOT EXISTS (
        SELECT 1
        FROM core_commitments AS c0
        WHERE c0.country_code = c.code AND NOT EXISTS (
            SELECT 1
            FROM core_policy_targets AS c1
            WHERE c1.key = c0.target_key AND EXISTS (
                SELECT 1
                FROM core_commitments AS c2
                WHERE c2.target_key = c1.key AND NOT EXISTS (
                    SELECT 1
                    FROM core_countries AS c3
                    WHERE c3.code = c2.country_code AND EXISTS (
                        SELECT 1
                        FROM core_reports AS c4
                        WHERE c4.country_code = c3.code AND c4.title = @v0))))))
FROM (
    SELECT 1 AS "Value"
) AS s;

