-- 1
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT DISTINCT "c"."region"
        FROM "core_countries" AS "c"
    ) AS "c0")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 2
SELECT "s0"."Key0", COUNT(CASE
    WHEN "s0"."Outer" = 1 THEN 1
END), CAST(SUM(COUNT(CASE
    WHEN "s0"."Outer" = 1 THEN 1
END)) OVER (ORDER BY COUNT(CASE
    WHEN "s0"."Outer" = 1 THEN 1
END), "s0"."Key0" IS NULL, "s0"."Key0" ROWS UNBOUNDED PRECEDING) AS integer), MIN(CASE
    WHEN "s0"."Outer" = 1 THEN "s0"."year"
END), COALESCE(SUM(CASE
    WHEN "s0"."Outer" = 1 THEN CAST("s0"."year" AS INTEGER)
END), 0), COUNT(CASE
    WHEN "s0"."Outer" = 1 AND "s0"."year" IS NOT NULL THEN 1
END)
FROM (
    SELECT CAST("s"."Value" AS INTEGER) AS "Outer", "c2"."year", CASE
        WHEN CAST("s"."Value" AS INTEGER) = 1 THEN (
            SELECT "c3"."region"
            FROM "core_countries" AS "c3"
            WHERE "c3"."code" = "c2"."country_code"
            LIMIT 1)
        ELSE "c0"."region"
    END AS "Key0"
    FROM (
        SELECT 0 AS "Value" UNION ALL SELECT 1
    ) AS "s"
    LEFT JOIN (
        SELECT DISTINCT "c"."region"
        FROM "core_countries" AS "c"
    ) AS "c0" ON CAST("s"."Value" AS INTEGER) = 0
    LEFT JOIN (
        SELECT "c1"."key", "c1"."country_code", "c1"."year"
        FROM "core_commitments" AS "c1"
        WHERE "c1"."year" = @v0
    ) AS "c2" ON CAST("s"."Value" AS INTEGER) = 1
    WHERE ((CAST("s"."Value" AS INTEGER) <> 1 OR "s"."Value" IS NULL) AND "c0"."region" IS NOT NULL) OR (CAST("s"."Value" AS INTEGER) = 1 AND "c2"."key" IS NOT NULL)
) AS "s0"
GROUP BY "s0"."Key0"
ORDER BY COUNT(CASE
    WHEN "s0"."Outer" = 1 THEN 1
END), "s0"."Key0" NULLS LAST
LIMIT @v1;

-- 3
SELECT (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."year" = @v0)
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 4
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT DISTINCT "c"."region"
        FROM "core_countries" AS "c"
    ) AS "c0")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 5
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT 1
        FROM (
            SELECT CASE
                WHEN CAST("s0"."Value" AS INTEGER) = 1 THEN (
                    SELECT "c3"."region"
                    FROM "core_countries" AS "c3"
                    WHERE "c3"."code" = "c2"."country_code"
                    LIMIT 1)
                ELSE "c0"."region"
            END AS "Key0"
            FROM (
                SELECT 0 AS "Value" UNION ALL SELECT 1
            ) AS "s0"
            LEFT JOIN (
                SELECT DISTINCT "c"."region"
                FROM "core_countries" AS "c"
            ) AS "c0" ON CAST("s0"."Value" AS INTEGER) = 0
            LEFT JOIN (
                SELECT "c1"."key", "c1"."country_code"
                FROM "core_commitments" AS "c1"
                WHERE "c1"."year" = @v0
            ) AS "c2" ON CAST("s0"."Value" AS INTEGER) = 1
            WHERE ((CAST("s0"."Value" AS INTEGER) <> 1 OR "s0"."Value" IS NULL) AND "c0"."region" IS NOT NULL) OR (CAST("s0"."Value" AS INTEGER) = 1 AND "c2"."key" IS NOT NULL)
        ) AS "s1"
        GROUP BY "s1"."Key0"
    ) AS "s2")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 6
SELECT "c"."code"
FROM "core_countries" AS "c"
WHERE "c"."code" = @v0;

-- 7
SELECT (
    SELECT COUNT(*)
    FROM "core_policy_targets" AS "c"
    CROSS JOIN (
        SELECT 0 AS "Value" UNION ALL SELECT 1 UNION ALL SELECT 2
    ) AS "s0")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 8
SELECT "s5"."Left", "s5"."Left0", "s5"."Left1", "s5"."Left2", "s5"."Left3", "c2"."key"
FROM (
    SELECT "s4"."Left0" AS "Left", "s4"."Left1" AS "Left0", "s4"."Right0" AS "Left1", COUNT(CASE
        WHEN "s4"."Outer" = 1 THEN 1
    END) AS "Left2", CAST(SUM(COUNT(CASE
        WHEN "s4"."Outer" = 1 THEN 1
    END)) OVER (PARTITION BY "s4"."Left0" ORDER BY "s4"."Left1", "s4"."Right0" ROWS UNBOUNDED PRECEDING) AS integer) AS "Left3", ROW_NUMBER() OVER (PARTITION BY "s4"."Left0" ORDER BY "s4"."Left1", "s4"."Right0") AS "Right"
    FROM (
        SELECT CAST("s"."Value" AS INTEGER) AS "Outer", CASE
            WHEN CAST("s"."Value" AS INTEGER) = 1 THEN "s3"."value"
            ELSE "s2"."value"
        END AS "Left0", CASE
            WHEN CAST("s"."Value" AS INTEGER) = 1 THEN "s3"."target_key"
            ELSE "s2"."Left"
        END AS "Left1", CASE
            WHEN CAST("s"."Value" AS INTEGER) = 1 THEN "s3"."kind"
            ELSE "s2"."Right"
        END AS "Right0"
        FROM (
            SELECT 0 AS "Value" UNION ALL SELECT 1
        ) AS "s"
        LEFT JOIN (
            SELECT "a"."value", "s1"."Left", "s1"."Right"
            FROM (
                SELECT value FROM json_each(@p0)
            ) AS "a"
            CROSS JOIN (
                SELECT "c"."key" AS "Left", CASE
                    WHEN "s0"."Value" = 0 THEN 'Baseline'
                    WHEN "s0"."Value" = 1 THEN 'Progress'
                    ELSE 'Commitment'
                END AS "Right"
                FROM "core_policy_targets" AS "c"
                CROSS JOIN (
                    SELECT 0 AS "Value" UNION ALL SELECT 1 UNION ALL SELECT 2
                ) AS "s0"
            ) AS "s1"
        ) AS "s2" ON CAST("s"."Value" AS INTEGER) = 0
        LEFT JOIN (
            SELECT "a0"."value", "c1"."key", "c1"."kind", "c1"."target_key"
            FROM (
                SELECT value FROM json_each(@p1)
            ) AS "a0"
            INNER JOIN (
                SELECT "c0"."key", "c0"."country_code", "c0"."kind", "c0"."target_key"
                FROM "core_commitments" AS "c0"
                WHERE "c0"."year" >= @v1
            ) AS "c1" ON "a0"."value" = "c1"."country_code"
        ) AS "s3" ON CAST("s"."Value" AS INTEGER) = 1
        WHERE ((CAST("s"."Value" AS INTEGER) <> 1 OR "s"."Value" IS NULL) AND "s2"."Left" IS NOT NULL) OR (CAST("s"."Value" AS INTEGER) = 1 AND "s3"."key" IS NOT NULL)
    ) AS "s4"
    GROUP BY "s4"."Left0", "s4"."Left1", "s4"."Right0"
    HAVING COUNT(CASE
        WHEN "s4"."Outer" = 1 THEN 1
    END) = @v2
    LIMIT @v3
) AS "s5"
LEFT JOIN "core_policy_targets" AS "c2" ON "s5"."Left0" = "c2"."key"
WHERE "s5"."Right" <= @v4
ORDER BY "s5"."Left", "s5"."Left0", "s5"."Left1";

-- 9
SELECT (
    SELECT COUNT(*)
    FROM "core_policy_targets" AS "c"
    CROSS JOIN (
        SELECT 0 AS "Value" UNION ALL SELECT 1 UNION ALL SELECT 2
    ) AS "s0")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 10
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM (
        SELECT 1
        FROM (
            SELECT CAST("s"."Value" AS INTEGER) AS "Outer", CASE
                WHEN CAST("s"."Value" AS INTEGER) = 1 THEN "c1"."target_key"
                ELSE "s1"."key"
            END AS "Left", CASE
                WHEN CAST("s"."Value" AS INTEGER) = 1 THEN "c1"."kind"
                ELSE "s1"."Inner"
            END AS "Right"
            FROM (
                SELECT 0 AS "Value" UNION ALL SELECT 1
            ) AS "s"
            LEFT JOIN (
                SELECT "c"."key", CASE
                    WHEN "s0"."Value" = 0 THEN 'Baseline'
                    WHEN "s0"."Value" = 1 THEN 'Progress'
                    ELSE 'Commitment'
                END AS "Inner"
                FROM "core_policy_targets" AS "c"
                CROSS JOIN (
                    SELECT 0 AS "Value" UNION ALL SELECT 1 UNION ALL SELECT 2
                ) AS "s0"
            ) AS "s1" ON CAST("s"."Value" AS INTEGER) = 0
            LEFT JOIN (
                SELECT "c0"."key", "c0"."kind", "c0"."target_key"
                FROM "core_commitments" AS "c0"
                WHERE "c0"."country_code" = "a"."value" AND "c0"."year" >= @v1
            ) AS "c1" ON CAST("s"."Value" AS INTEGER) = 1
            WHERE ((CAST("s"."Value" AS INTEGER) <> 1 OR "s"."Value" IS NULL) AND "s1"."key" IS NOT NULL) OR (CAST("s"."Value" AS INTEGER) = 1 AND "c1"."key" IS NOT NULL)
        ) AS "s2"
        GROUP BY "s2"."Left", "s2"."Right"
        HAVING COUNT(CASE
            WHEN "s2"."Outer" = 1 THEN 1
        END) = @v2
    ) AS "s3")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

