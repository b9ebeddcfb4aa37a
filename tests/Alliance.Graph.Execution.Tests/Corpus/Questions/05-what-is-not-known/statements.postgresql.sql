-- 1
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 2
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a
    WHERE a.is_inhope_member = @v0)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a
    WHERE a.is_inhope_member = @v0)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 4
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a
    WHERE a.is_inhope_member IS NULL)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 5
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a
    WHERE a.is_inhope_member IS NULL OR a.is_inhope_member <> @v0)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 6
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a
    WHERE a.is_inhope_member = @v0 AND a.inhope_since IS NULL)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 7
SELECT (
    SELECT count(*)::int
    FROM availability_reduction_hotlines AS a
    WHERE EXISTS (
        SELECT 1
        FROM availability_reduction_hotline_metrics AS a0
        WHERE a0.hotline_key = a.key))
FROM (
    SELECT 1 AS "Value"
) AS s;

