-- 1
SELECT "c"."key", "c"."title", "c"."country_code"
FROM "core_reports" AS "c"
WHERE "c"."key" = @v0;

-- 2
SELECT "c"."code", "c"."name"
FROM "core_countries" AS "c"
WHERE "c"."code" IN (
    SELECT "v"."value"
    FROM json_each(@v0) AS "v"
);

-- 3
SELECT "c"."key"
FROM "core_policy_targets" AS "c"
WHERE "c"."key" = @v0;

