-- 1
SELECT c.key, c.title, c.country_code
FROM core_reports AS c
WHERE c.key = @v0;

-- 2
SELECT c.code, c.name
FROM core_countries AS c
WHERE c.code = ANY (@v0);

-- 3
SELECT c.key
FROM core_policy_targets AS c
WHERE c.key = @v0;

